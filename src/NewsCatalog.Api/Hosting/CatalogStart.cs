using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Api.Hosting;

/// <summary>
/// Makes the database and seeds it: begun while the rest of the program is put together, and registered before the
/// server, so that it ends before the server listens. A database that is away is waited for while the server listens.
/// </summary>
sealed class CatalogStart(
    IServiceProvider services,
    DatabaseAccess database,
    CatalogSeeding seeding,
    CatalogIndex index,
    IHostApplicationLifetime lifetime,
    IConfiguration configuration,
    ILogger<CatalogStart> log
) : IHostedService
{
    /// <summary>How long a start that is stopped may take to close its files.</summary>
    static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(2);

    /// <summary>After how long a database that is away is tried again.</summary>
    static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(1);

    readonly TaskCompletionSource _completed = new();
    Task? _start;

    /// <summary>Ends when the server listens and the database has been made ready.</summary>
    public Task Completed => _completed.Task;

    /// <summary>Begins on another thread, once all settings are known to be valid and all addresses to be free: a start
    /// that is refused writes nothing.</summary>
    /// <exception cref="OptionsValidationException">A setting is not valid.</exception>
    /// <exception cref="BadSettingException">An address cannot be listened on.</exception>
    public void Begin()
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        ListenAddress.CheckFree(configuration);
        services.BeginTelemetry();
        _start = Task.Run(() => RunAsync(lifetime.ApplicationStopping));
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _start!.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A read that hangs hears no token, and the process ends without it.
            await Task.WhenAny(_start!, Task.Delay(WaitLimit, CancellationToken.None));
            throw;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(cancellationToken);
        }
        catch (UnusableDatabaseException away) when (away.Kind == DatabaseFailureKind.Away)
        {
            log.LogWarning("{Message:l} It is tried again; requests are answered with 503 meanwhile", away.Message);
            _ = Task.Run(() => RetryAsync(cancellationToken), CancellationToken.None);
        }
    }

    async Task RetryAsync(CancellationToken cancellationToken)
    {
        try
        {
            for (var isAway = true; isAway;)
            {
                await Task.Delay(RetryTime, cancellationToken);
                try
                {
                    await OpenAsync(cancellationToken);
                    isAway = false;
                }
                catch (UnusableDatabaseException away) when (away.Kind == DatabaseFailureKind.Away)
                {
                    log.LogDebug(away, "The database is still away");
                }
            }

            log.LogInformation("The database can be used");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            log.LogCritical(exception, "{Message:l}", exception.Message);
            lifetime.StopApplication();
        }
    }

    async Task OpenAsync(CancellationToken cancellationToken)
    {
        database.Open(cancellationToken);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WriteContext>().Db;
        try
        {
            if (database.ReadOnlyReason is null) await seeding.RunAsync(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception exception) when (db.Diagnose(exception) is { } unusable)
        {
            if (!database.TryGoOnReading(unusable)) throw unusable;
        }

        if (database.ReadOnlyReason is { } reason)
            log.LogWarning("The catalog is read-only: {Reason:l}. What is stored is served, nothing is seeded", reason);
        var articles = await CountAsync(db, cancellationToken);
        lifetime.ApplicationStarted.Register(() => Complete(articles));
    }

    /// <summary>How many articles there are; null where they cannot be counted, which requests will say.</summary>
    static async Task<int?> CountAsync(CatalogContext db, CancellationToken cancellationToken)
    {
        try
        {
            return await db.Articles.CountAsync(cancellationToken);
        }
        catch (Exception exception) when (db.Diagnose(exception) is not null)
        {
            return null;
        }
    }

    void Complete(int? articles)
    {
        ShowAddress();
        if (articles is { } known) ShowCatalog(known);
        index.Begin();
        _completed.TrySetResult();
    }

    void ShowCatalog(int articles)
    {
        var seeds = services.GetRequiredService<IOptions<SeedOptions>>().Value;
        var database = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        log.LogInformation(
            "Catalog: {Articles} {Noun:l} of {Folder:l} in {Database:l}",
            articles,
            articles == 1 ? "article" : "articles",
            UserPath.Shorten(seeds.Folder),
            DatabaseName.Of(database.ConnectionString)
        );
    }

    void ShowAddress()
    {
        var server = services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>();
        var addresses =
            server.Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()?.Addresses
            ?? [];
        foreach (var address in addresses)
        {
            log.LogInformation("To read: {Address}/", address);
            log.LogInformation("Swagger UI: {Address}/swagger", address);
        }
    }
}
