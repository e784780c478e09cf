using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsCatalog.Api.Http;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Limits;

/// <summary>
/// Limits how many requests a client may send. Each answer to a client with a limit says how many are left
/// (<c>RateLimit</c>, draft-ietf-httpapi-ratelimit-headers). Clients on this computer have no limit: a proxy that is
/// not named in the settings would else be one client with all of its users.
/// </summary>
sealed class RateLimits(IOptions<LimitOptions> options) : IDisposable
{
    readonly Quota? _reading = QuotaOf(
        "read",
        nameof(LimitOptions.ReadsPerMinute),
        options.Value.ReadsPerMinute,
        options.Value.Window
    );

    readonly Quota? _writing = QuotaOf(
        "write",
        nameof(LimitOptions.WritesPerMinute),
        options.Value.WritesPerMinute,
        options.Value.Window
    );

    readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, LimitedClient>(
        context => RateLimitPartition.GetTokenBucketLimiter(ClientOf(context)!, client => client.Quota.ToBucket())
    );

    /// <summary>Before routing, so that whatever is sent counts, but behind CORS: a page has to see that it was
    /// refused.</summary>
    public void AddTo(WebApplication app)
    {
        app.Use(next =>
            context =>
                QuotaFor(context) is { } quota && LimitedClient.AddressOf(context) is { } address
                    ? FindClientAsync(context, address, quota, next)
                    : next(context)
        );
        app.UseWhen(
            context => ClientOf(context) is not null,
            limited =>
            {
                limited.UseRateLimiter(new RateLimiterOptions { GlobalLimiter = _limiter, OnRejected = RefuseAsync });
                limited.Use(next =>
                    context =>
                    {
                        Describe(context, ClientOf(context)!.Quota);
                        return next(context);
                    }
                );
            }
        );
    }

    public void Dispose() => _limiter.Dispose();

    static Quota? QuotaOf(string name, string setting, int perMinute, TimeSpan window) =>
        perMinute == 0 ? null : new Quota(name, $"{LimitOptions.Section}:{setting}", perMinute, window);

    static LimitedClient? ClientOf(HttpContext context) => context.Features.Get<LimitedClient>();

    static async Task FindClientAsync(
        HttpContext context,
        System.Net.IPAddress address,
        Quota quota,
        RequestDelegate next
    )
    {
        context.Features.Set(await LimitedClient.FindAsync(context, address, quota));
        await next(context);
    }

    Quota? QuotaFor(HttpContext context)
    {
        var request = context.Request;
        if (request.IsOfMonitor()) return null;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsOptions(request.Method);
        return reads ? _reading : _writing;
    }

    void Describe(HttpContext context, Quota quota)
    {
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = quota.Policy;
        headers["RateLimit"] = quota.Remaining(_limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0);
    }

    ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        var quota = ClientOf(context)!.Quota;
        Describe(context, quota);
        context.Response.Headers.RetryAfter = quota.RetryAfter.ToString(CultureInfo.InvariantCulture);
        return new ValueTask(new ProblemResult(ProblemType.TooManyRequests, quota.Excess).WriteAsync(context));
    }
}
