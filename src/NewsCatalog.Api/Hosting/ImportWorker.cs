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
    WorkLock work,
    CatalogStart start,
    TimeProvider clock,
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
        await start.Completed.WaitAsync(stoppingToken);
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
            if (await NextAsync(imports, cancellationToken) is not { } waiting) return false;
            using var only = uploads.TryLock();
            await using var lease = await work.TryTakeAsync($"import {waiting.Id}", cancellationToken);

            // Asked again: another process may have ended it before it gave the lock back.
            if (only is null || lease is null || await NextAsync(imports, cancellationToken) is not { } next)
                return false;
            using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
            var runner = scope.ServiceProvider.GetRequiredService<ImportRunner>();
            var ended = await ImportMetrics.MeasureAsync(() =>
                runner.RunAsync(next, uploads.PathOf(next.Id), progress: null, lost.Token)
            );
            uploads.Delete(ended.Id);
            await scope.ServiceProvider.GetRequiredService<WriteContext>().Db.FoldLogAsync(cancellationToken);
            Show(ended);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("An import stopped: the connection to the database was lost. It goes on from there");
            return false;
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

    /// <summary>The import that is to go on here. Where several instances use one database, each runs those that were
    /// sent to it.</summary>
    async Task<Import?> NextAsync(IImportRepository imports, CancellationToken cancellationToken) =>
        (await imports.ListWaitingAsync(cancellationToken))
            .FirstOrDefault(import => !work.IsShared || uploads.Has(import.Id));

    /// <summary>Removes the uploads that nobody needs, now and then.</summary>
    void Sweep(IReadOnlyList<Import> waiting)
    {
        if (clock.GetUtcNow() < _nextSweep) return;
        _nextSweep = clock.GetUtcNow() + SweepInterval;
        uploads.DeleteAbandoned(waiting.Select(import => import.Id).ToHashSet(), clock.GetUtcNow() - AbandonedAfter);
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
