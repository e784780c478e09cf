using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Api.Hosting;

/// <summary>A folder that cannot be followed degrades the catalog; what is stored is served.</summary>
sealed class FolderHealth(FolderState folder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            folder.Problem is { } problem ? HealthCheckResult.Degraded(problem) : HealthCheckResult.Healthy()
        );
}
