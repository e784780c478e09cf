using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsCatalog.Changes;
using NewsCatalog.Data;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Api.Hosting;

/// <summary>Ready means that a query gets an answer that can be trusted. What is said names no file: strangers may
/// ask.</summary>
sealed class DatabaseHealth(CatalogContext db, DatabaseAccess database, CatalogRevision catalog, CatalogIndex index)
    : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        // The index reads the database when no request does.
        if (index.FailureCause is { } cause && db.Diagnose(cause) is { } met)
            database.Report(met);
        if (database.Damage is { } damage)
            return HealthCheckResult.Unhealthy($"The database cannot be trusted: {damage}.");
        try
        {
            await catalog.ReadAsync(cancellationToken);
            await db.Changes.AnyAsync(cancellationToken);
        }
        catch (Exception exception) when (db.Diagnose(exception) is { } failure)
        {
            database.Report(failure);
            return HealthCheckResult.Unhealthy($"The database cannot be used: {failure.Reason}.");
        }

        return database.ReadOnlyReason is { } reason
            ? HealthCheckResult.Degraded($"read-only: {reason}")
            : HealthCheckResult.Healthy();
    }
}
