using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace NewsCatalog.Api.Problems;

/// <summary>Requests that parse whole texts or read the whole catalog: few run at once, so that they leave processors
/// and memory to the others.</summary>
static class CostlyRequests
{
    /// <summary>The name of the limit of those that parse, which wait their turn, for
    /// <see cref="EnableRateLimitingAttribute"/>.</summary>
    public const string Limit = "costly";

    /// <summary>The name of the limit of exports, which take long: none waits for another.</summary>
    public const string Exports = "exports";

    const int MostWaiting = 100;

    static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
    static readonly TimeSpan RetryExportAfter = TimeSpan.FromSeconds(30);

    public static void AddCostlyRequests(this IServiceCollection services) =>
        services.AddRateLimiter(limits =>
        {
            limits.AddConcurrencyLimiter(
                Limit,
                limit =>
                {
                    limit.PermitLimit = Math.Max(1, Environment.ProcessorCount / 2);
                    limit.QueueLimit = MostWaiting;
                }
            );
            limits.AddPolicy(
                Exports,
                context =>
                    RateLimitPartition.GetConcurrencyLimiter(Exports, _ => new() { PermitLimit = MostExports(context) })
            );
            limits.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected.HttpContext));
        });

    static int MostExports(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<ExportOptions>>().Value.MaxAtOnce;

    static Task RefuseAsync(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        var (after, detail) = limit == Exports
            ? (RetryExportAfter, "Too many other exports are under way.")
            : (RetryAfter, "Too many other texts are being read.");
        context.Response.Headers.RetryAfter = after.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new ProblemResult(ProblemType.Unavailable, detail).WriteAsync(context);
    }
}

/// <summary>The settings under <c>Exports:</c>.</summary>
sealed class ExportOptions
{
    public const string Section = "Exports";

    /// <summary>How many exports may run at once; further ones are refused.</summary>
    [Range(1, 1000)]
    public int MaxAtOnce { get; set; } = 2;
}
