using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsCatalog.Data.Postgres;

/// <summary>For <c>dotnet ef migrations add</c>; never used at run time.</summary>
sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresCatalogContext>
{
    public PostgresCatalogContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresCatalogContext>().UseNpgsql("Host=design-time").Options);
}
