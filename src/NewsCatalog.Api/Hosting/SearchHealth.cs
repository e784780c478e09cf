using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Api.Hosting;

/// <summary>A search index that failed or is not there yet degrades the catalog; all but search goes on.</summary>
sealed class SearchHealth(CatalogIndex index) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            (index.Failure, index.Building) switch
            {
                ({ } failure, { } building) => HealthCheckResult.Degraded(
                    $"The search index failed: {failure} It is being built again: {building}."
                ),
                ({ } failure, null) => HealthCheckResult.Degraded($"The search index failed: {failure}"),
                (null, { } building) => HealthCheckResult.Degraded(
                    $"The search index is being built: {building}. Searches wait for it; all else works."
                ),
                (null, null) when !index.IsOpen => HealthCheckResult.Degraded(
                    "The search index is not open yet. Searches wait for it; all else works."
                ),
                (null, null) => HealthCheckResult.Healthy(),
            }
        );

    /// <summary>The status and, below it, what there is to say.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        string[] lines =
        [
            report.Status.ToString(),
            .. report.Entries.Select(entry => Describe(entry.Key, entry.Value)).OfType<string>(),
        ];
        return context.Response.WriteAsync(string.Join('\n', lines), context.RequestAborted);
    }

    // The text of an exception may name files; it is in the log.
    static string? Describe(string check, HealthReportEntry entry) =>
        entry.Exception is null ? entry.Description : $"The check of the {check} failed; the log says why.";
}
