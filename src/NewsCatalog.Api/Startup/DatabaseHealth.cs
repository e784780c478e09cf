using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsCatalog.Data;

namespace NewsCatalog.Api.Startup;

/// <summary>Ready means that a query gets an answer.</summary>
sealed class DatabaseHealth(CatalogContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await db.Changes.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
