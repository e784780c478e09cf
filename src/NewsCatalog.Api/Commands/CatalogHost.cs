using Microsoft.Extensions.Options;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Data;
using NewsCatalog.Data.Sqlite;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Tasks;
using Serilog.Core;

namespace NewsCatalog.Api.Commands;

/// <summary>A catalog that is opened by a command and not served.</summary>
sealed class CatalogHost : IAsyncDisposable
{
    readonly ServiceProvider _services;
    readonly AsyncServiceScope _scope;
    readonly Logger _log;

    CatalogHost(IReadOnlyList<string> settings)
    {
        var services = new ServiceCollection();
        var configuration = Settings.Read(settings);
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSettings(configuration);
        services.AddLogging();
        _log = services.AddLog(configuration);
        services.AddCatalog();
        services.AddProgressBar(configuration);
        _services = services.BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
    }

    public SeedOptions Seeds => Get<IOptions<SeedOptions>>().Value;

    public string ConnectionString => Get<IOptions<DatabaseOptions>>().Value.ConnectionString;

    /// <summary>The database, as people read it.</summary>
    public string Database => DatabaseName.Of(ConnectionString);

    /// <summary>Whether the database is a file of SQLite.</summary>
    public bool IsFile => SqliteConnectionStrings.NamesFile(ConnectionString);

    /// <summary>The bar that shows long work; null where nobody would see one.</summary>
    public IProgress<WorkProgress>? Progress => Get<IEnumerable<IProgress<WorkProgress>>>().FirstOrDefault();

    /// <summary>Opens a catalog, which may be used by a server at the same time.</summary>
    /// <exception cref="BadSettingException">There is none and the command makes none, or it is to be written and
    /// cannot be.</exception>
    /// <exception cref="Articles.UnusableDatabaseException">It cannot be used.</exception>
    public static async Task<CatalogHost> OpenAsync(
        IReadOnlyList<string> settings,
        DatabaseUse use,
        CancellationToken cancellationToken
    )
    {
        var host = new CatalogHost(settings);
        try
        {
            host.Get<IStartupValidator>().Validate();
            if (use == DatabaseUse.None) return host;
            var connectionString = host.ConnectionString;
            var database = host.Get<DatabaseAccess>();
            if (use == DatabaseUse.Make) DefaultDatabase.MakeFolder(connectionString);
            else if (!database.Exists) throw Missing(host);
            database.Open(cancellationToken);
            if (use == DatabaseUse.Read) return host;
            if (database.ReadOnlyReason is { } reason)
                throw new BadSettingException($"The catalog is read-only: {reason}.");
            await host.Get<WriteContext>().Db.PrepareAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        await _log.DisposeAsync();
    }

    static BadSettingException Missing(CatalogHost host) =>
        new(
            $"There is no {(host.IsFile ? "database" : "catalog in the database")} {host.Database} yet. Name the "
                + "folder of texts of another with --Seeds:Folder FOLDER, or its database with "
                + "--Database:ConnectionString \"Data Source=FILE\"."
        );
}

/// <summary>What a command does with the database.</summary>
enum DatabaseUse
{
    /// <summary>It is not looked at: the command wants the settings.</summary>
    None,

    /// <summary>Nothing is written, and an older schema stays.</summary>
    Read,

    /// <summary>It is upgraded and written, and has to be there.</summary>
    Write,

    /// <summary>It is made when it is missing.</summary>
    Make,
}
