using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsCatalog.Data;
using NewsCatalog.Data.Sqlite;

namespace NewsCatalog.Tests.Data;

public sealed class SqliteMigrationTests : IDisposable
{
    readonly SqliteDatabase _catalog = new(isPrepared: false);

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_script_that_makes_a_new_database_is_that_of_all_migrations()
    {
        var file = Path.Combine(TextFolder.Upwards("src"), "NewsCatalog", "Data", "Sqlite", "Migrations", "All.sql");
        var script = await _catalog.Query(db =>
            Task.FromResult(
                db.GetService<IMigrator>()
                    .GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions)
                    .ReplaceLineEndings("\n")
            )
        );
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(file, script, Cancelled);
        (await File.ReadAllTextAsync(file, Cancelled))
            .Should()
            .Be(script, "UPDATE_SNAPSHOTS=1 dotnet test rewrites it");
    }

    [Fact]
    public async Task The_compiled_model_is_that_of_the_configurations()
    {
        var compiled = await _catalog.Query(db => Task.FromResult(Facts(db.Model)));
        var options = new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite(_catalog.Folder.ConnectionString);
        await using var design = new SqliteCatalogContext(options.Options);
        compiled
            .Should()
            .Be(Facts(design.GetService<IDesignTimeModel>().Model), "docs/architecture.md says how to write it again");
    }

    [Fact]
    public async Task A_new_database_is_as_one_that_took_each_migration()
    {
        using var fresh = new SqliteDatabase();
        await RunAsync(db => db.Database.MigrateAsync(Cancelled));
        await fresh.Query(async db =>
        {
            await db.PrepareAsync(Cancelled);
            return true;
        });
        (await SchemaAsync(fresh)).Should().Equal(await SchemaAsync(_catalog)).And.NotBeEmpty();
        (await fresh.Query(db => db.Database.GetAppliedMigrationsAsync(Cancelled)))
            .Should()
            .Equal(await _catalog.Query(db => db.Database.GetAppliedMigrationsAsync(Cancelled)));
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_does_not_stop_the_next()
    {
        await RunAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""",
                Cancelled
            )
        );
        await RunAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01 00:00:00+00:00')""",
                Cancelled
            )
        );
        await RunAsync(db => db.PrepareAsync(Cancelled)).WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        (await _catalog.Query(db => db.Articles.CountAsync(Cancelled))).Should().Be(0);
    }

    public void Dispose() => _catalog.Dispose();

    static string Facts(IModel model) =>
        model.ToDebugString(MetadataDebugStringOptions.ShortDefault)
        + model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.ShortDefault);

    static Task<List<string>> SchemaAsync(CatalogDatabase catalog) =>
        catalog.Query(db =>
            db.Database.SqlQueryRaw<string>(
                    """SELECT "sql" AS "Value" FROM sqlite_master WHERE "sql" IS NOT NULL AND name NOT LIKE '\_\_EF%' ESCAPE '\' ORDER BY name"""
                )
                .ToListAsync(Cancelled)
        );

    Task<bool> RunAsync(Func<CatalogContext, Task> work) => _catalog.Query(async db =>
    {
        await work(db);
        return true;
    });
}
