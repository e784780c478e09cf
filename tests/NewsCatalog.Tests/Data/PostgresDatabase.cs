using Microsoft.EntityFrameworkCore;
using NewsCatalog.Data.Postgres;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Tests.Data;

/// <summary>On PostgreSQL; without its tables when it is not to be prepared.</summary>
sealed class PostgresDatabase : CatalogDatabase
{
    const string Template = "newscatalog_template";

    static readonly Lazy<Task> Prepared = new(() => Task.Run(PrepareTemplateAsync));

    readonly PostgresTestDatabase _database;

    public PostgresDatabase(bool isPrepared = true)
        : this(Make(isPrepared))
    {
    }

    PostgresDatabase(PostgresTestDatabase database)
        : base((options, _) => options.ConnectionString = database.ConnectionString, isPrepared: false) =>
        _database = database;

    public string ConnectionString => _database.ConnectionString;

    public Task RunAsync(string statement) => _database.RunAsync(statement);

    public override CatalogDatabase Another() => new PostgresDatabase();

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }

    static PostgresTestDatabase Make(bool isPrepared)
    {
        PostgresTestDatabase.SkipWhereMissing();
        if (!isPrepared) return PostgresTestDatabase.Make();
        Prepared.Value.GetAwaiter().GetResult();
        return PostgresTestDatabase.Make(Template);
    }

    static async Task PrepareTemplateAsync()
    {
        var server = await PostgresServer.SharedAsync();
        await server.RunAsync($"CREATE DATABASE {Template} TEMPLATE template0");
        var connection = $"{server.ConnectionTo(Template)};Pooling=False";
        var options = new DbContextOptionsBuilder<PostgresCatalogContext>().UseNpgsql(connection);
        await using var context = new PostgresCatalogContext(options.Options);
        await context.Database.MigrateAsync();
    }
}
