using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsCatalog.Data.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>; never used at run time.</summary>
sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteCatalogContext>
{
    public SqliteCatalogContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite("Data Source=design-time.db").Options);
}
