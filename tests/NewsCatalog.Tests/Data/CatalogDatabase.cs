using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Data;
using NewsCatalog.Headlines;
using NewsCatalog.Ingestion;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Tests.Data;

/// <summary>A fresh database made by migrations, with a seed folder and a clock that the test sets.</summary>
abstract class CatalogDatabase : IDisposable
{
    readonly Action<DatabaseOptions, TextFolder> _connect;
    ServiceProvider _services;

    protected CatalogDatabase(Action<DatabaseOptions, TextFolder> connect, bool isPrepared = true)
    {
        _connect = connect;
        Seeds.Folder = Folder.Path;
        _services = NewServices();
        if (!isPrepared) return;
        Use<CatalogContext, bool>(async db =>
        {
            await db.PrepareAsync(TestContext.Current.CancellationToken);
            return true;
        }).GetAwaiter().GetResult();
    }

    public TextFolder Folder { get; } = new();

    /// <summary>May be changed; what is asked for afterwards goes by it.</summary>
    public SeedOptions Seeds { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public LogLines Log { get; } = new();

    public CatalogIndex Index => _services.GetRequiredService<CatalogIndex>();

    public CatalogRevision Revision => _services.GetRequiredService<CatalogRevision>();

    public IServiceScopeFactory Scopes => _services.GetRequiredService<IServiceScopeFactory>();

    public Task<T> Articles<T>(Func<IArticleRepository, Task<T>> work) => Use(work);

    public Task<T> Writer<T>(Func<IArticleWriter, Task<T>> work) => Use(work);

    public Task<T> Headlines<T>(Func<IRelatedHeadlineRepository, Task<T>> work) => Use(work);

    public Task<T> Get<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => Use(work);

    public Task<T> Query<T>(Func<CatalogContext, Task<T>> work) => Use(work);

    public async Task<ScanReport> SeedAsync() =>
        await ScanAsync(new ScanMode(WaitsForWriters: false)) with { ScanAgainAfter = null };

    public Task<ScanReport> ScanAsync(ScanMode mode) =>
        Use<FolderScan, ScanReport>(scan => scan.RunAsync(mode, TestContext.Current.CancellationToken));

    public Task<bool> ReparseAsync() => Use<CatalogReparser, bool>(async reparser =>
    {
        await reparser.ReparseAsync(TestContext.Current.CancellationToken);
        return true;
    });

    /// <summary>Goes on as a new process would: only the database, the index and the folder stay.</summary>
    public void Restart()
    {
        _services.Dispose();
        _services = NewServices();
    }

    /// <summary>An empty catalog on the same engine.</summary>
    public abstract CatalogDatabase Another();

    public virtual void Dispose()
    {
        _services.Dispose();
        Folder.Dispose();
    }

    ServiceProvider NewServices()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton<TimeProvider>(Clock);
        services.Configure<DatabaseOptions>(options => _connect(options, Folder));
        services.AddSingleton(Options.Create(Seeds));
        services.Configure<SearchOptions>(options => options.Folder = Folder.SearchFolder);
        services.AddCatalog();
        return services.BuildServiceProvider();
    }

    async Task<T> Use<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}

/// <summary>On SQLite; without its tables when it is not to be prepared.</summary>
sealed class SqliteDatabase(bool isPrepared = true)
    : CatalogDatabase((options, folder) => options.ConnectionString = folder.ConnectionString, isPrepared)
{
    public override CatalogDatabase Another() => new SqliteDatabase();
}
