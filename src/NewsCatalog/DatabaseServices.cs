using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsCatalog.Changes;
using NewsCatalog.Data;
using NewsCatalog.Data.Postgres;
using NewsCatalog.Data.Sqlite;

namespace NewsCatalog;

/// <summary>Chooses the engine by the connection string: PostgreSQL for one with a <c>Host</c>, else SQLite.</summary>
static class DatabaseServices
{
    public static void AddDatabase(this IServiceCollection services)
    {
        services.AddSingleton<Engine>();
        services.AddSqlite();
        services.AddPostgres();
        services.AddSingleton<DatabaseAccess>(provider =>
            provider.UsesPostgres()
                ? provider.GetRequiredService<PostgresAccess>()
                : provider.GetRequiredService<SqliteAccess>()
        );
        services.AddSingleton<WorkLock>(provider =>
            provider.UsesPostgres()
                ? new PostgresWorkLock(provider.GetRequiredService<PostgresHosts>())
                : new SqliteWorkLock()
        );
        services.AddSingleton<CatalogRevision>(provider =>
            provider.UsesPostgres()
                ? provider.GetRequiredService<PostgresCatalogRevision>()
                : provider.GetRequiredService<SqliteCatalogRevision>()
        );
        services.AddScoped<CatalogContext>(provider =>
            provider.UsesPostgres()
                ? provider.PostgresContext().ToRead(
                    provider.GetRequiredService<PostgresHosts>(),
                    provider.GetRequiredService<PostgresCatalogRevision>()
                )
                : provider.GetRequiredService<IDbContextFactory<SqliteCatalogContext>>().CreateDbContext()
        );
        services.AddScoped(provider =>
            provider.UsesPostgres()
                ? provider.PostgresWriting()
                : new WriteContext(provider.GetRequiredService<CatalogContext>(), isOwn: false)
        );
    }

    static void AddSqlite(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<SqliteCatalogContext>((provider, context) =>
            context.UseSqlite(provider.GetRequiredService<SqliteAccess>().ConnectionString)
                .ConfigureWarnings(LeaveModelToTests)
        );
        services.AddSingleton<SqliteAccess>();
        services.AddSingleton<SqliteCatalogRevision>();
    }

    static void AddPostgres(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<PostgresCatalogContext>((_, context) =>
            context.UseNpgsql().AddInterceptors(new HostChoice()).ConfigureWarnings(LeaveModelToTests)
        );
        services.AddSingleton<PostgresHosts>();
        services.AddSingleton<PostgresAccess>();
        services.AddSingleton<PostgresCatalogRevision>();
    }

    // A test compares the model with its migrations; doing so at every start costs a tenth of a second.
    static void LeaveModelToTests(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    static WriteContext PostgresWriting(this IServiceProvider provider)
    {
        var written = provider.PostgresContext().ToWrite(
            provider.GetRequiredService<PostgresHosts>(),
            provider.GetRequiredService<PostgresCatalogRevision>(),
            reader: (PostgresCatalogContext)provider.GetRequiredService<CatalogContext>()
        );
        return new WriteContext(written, isOwn: true);
    }

    static PostgresCatalogContext PostgresContext(this IServiceProvider provider) =>
        provider.GetRequiredService<IDbContextFactory<PostgresCatalogContext>>().CreateDbContext();

    static bool UsesPostgres(this IServiceProvider provider) => provider.GetRequiredService<Engine>().IsPostgres;

    sealed class Engine(IOptions<DatabaseOptions> options)
    {
        public bool IsPostgres { get; } = PostgresConnectionStrings.NamesHost(options.Value.ConnectionString);
    }
}
