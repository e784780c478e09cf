using System.Globalization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Limits;

/// <summary>
/// Ends requests that read and take too long. Exports and event streams may take as long as their clients keep up. So
/// may writes: one that was cut off would leave its client in doubt.
/// </summary>
static class RequestTimeLimit
{
    const string RetryAfter = "5";

    public static void AddRequestTimeLimit(this IServiceCollection services)
    {
        services.AddRequestTimeouts();
        services
            .AddOptions<RequestTimeoutOptions>()
            .Configure<IOptions<LimitOptions>>(
                (timeouts, limits) =>
                    timeouts.DefaultPolicy = new RequestTimeoutPolicy
                    {
                        Timeout = limits.Value.RequestTime,
                        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
                        WriteTimeoutResponse = context => RefuseAsync(context, limits.Value.RequestTime),
                    }
            );
    }

    /// <summary>Behind the response cache: what is sent from there takes no time.</summary>
    public static void UseRequestTimeLimit(this WebApplication app) =>
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method), reads => reads.UseRequestTimeouts());

    static Task RefuseAsync(HttpContext context, TimeSpan limit)
    {
        context.Response.Headers.RetryAfter = RetryAfter;
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"The request takes more than the {limit.TotalSeconds:0.#} seconds that Limits:RequestTime allows."
        );
        return new ProblemResult(ProblemType.Unavailable, detail).WriteAsync(context);
    }
}
