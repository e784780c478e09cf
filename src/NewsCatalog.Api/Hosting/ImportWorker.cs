using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.ImportJobs;
using NewsCatalog.Ingestion.Uploads;

namespace NewsCatalog.Api.Hosting;

/// <summary>Runs the imports that wait, one at a time, from where each stands.</summary>
sealed class ImportWorker(
    IServiceScopeFactory scopes,
    ImportSignal signal,
    UploadFolder uploads,
    DatabaseAccess database,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<ImportWorker> log
) : BackgroundService
{
    /// <summary>How long it is not noticed that another process has accepted an import, or has ended.</summary>
    static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(5);

    static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(10);

    /// <summary>An upload that is written for longer than this is none any more.</summary>
    static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(6);

    DateTimeOffset _nextSweep;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        if (database.ReadOnlyReason is not null) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await RunWaitingAsync(stoppingToken)) await signal.WaitAsync(LookInterval, stoppingToken);
        }
    }

    /// <returns>Whether one was run, and another may wait.</returns>
    async Task<bool> RunWaitingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var imports = scope.ServiceProvider.GetRequiredService<IImportRepository>();
            Sweep(await imports.ListWaitingAsync(cancellationToken));
            if (await imports.FindNextAsync(cancellationToken) is null) return false;
            using var only = uploads.TryLock();

            // Asked again: another process may have ended it before it gave the lock back.
            if (only is null || await imports.FindNextAsync(cancellationToken) is not { } next)
                return false;
            var runner = scope.ServiceProvider.GetRequiredService<ImportRunner>();
            var ended = await ImportMetrics.MeasureAsync(() =>
                runner.RunAsync(next, uploads.PathOf(next.Id), progress: null, cancellationToken)
            );
            uploads.Delete(ended.Id);
            await scope.ServiceProvider.GetRequiredService<CatalogContext>().FoldLogAsync(cancellationToken);
            Show(ended);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (UnusableDatabaseException unusable)
        {
            database.Report(unusable);
            log.LogWarning("Imports wait: {Reason:l}", unusable.Message);
            return false;
        }
        catch (Exception exception)
        {
            // One look that failed does not end the others.
            log.LogError(exception, "An import could not go on; it is tried again");
            return false;
        }
    }

    /// <summary>Removes the uploads that nobody needs, now and then.</summary>
    void Sweep(IReadOnlySet<string> needed)
    {
        if (clock.GetUtcNow() < _nextSweep) return;
        _nextSweep = clock.GetUtcNow() + SweepInterval;
        uploads.DeleteAbandoned(needed, clock.GetUtcNow() - AbandonedAfter);
    }

    void Show(Import ended) =>
        log.LogInformation(
            "The import {Import} is {State}: {Created} created, {Updated} updated, {Unchanged} unchanged, "
                + "{Refused} refused",
            ended.Id,
            ended.State,
            ended.Created,
            ended.Updated,
            ended.Unchanged,
            ended.Refused
        );
}
