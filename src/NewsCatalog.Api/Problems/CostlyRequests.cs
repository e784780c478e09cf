using System.Globalization;
using Microsoft.AspNetCore.RateLimiting;

namespace NewsCatalog.Api.Problems;

/// <summary>Requests that parse whole texts: few run at once, so that they leave processors and memory to the others;
/// the rest wait their turn.</summary>
static class CostlyRequests
{
    /// <summary>The name of the limit, for <see cref="EnableRateLimitingAttribute"/>.</summary>
    public const string Limit = "costly";

    const int MostWaiting = 100;

    static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

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
            limits.OnRejected = async (rejected, _) =>
            {
                var context = rejected.HttpContext;
                context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                var busy = new ProblemResult(ProblemType.Unavailable, "Too many other texts are being read.");
                await busy.WriteAsync(context);
            };
        });
}
