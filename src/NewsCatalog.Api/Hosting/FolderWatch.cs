using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Ingestion;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Api.Hosting;

/// <summary>Keeps the catalog up to date with its folder while the server runs. SIGHUP asks for a scan now. Of several
/// instances one does so, and another when that one ends or cannot read the folder.</summary>
sealed class FolderWatch(
    IServiceScopeFactory scopes,
    FolderWatcher watcher,
    FolderState state,
    RequestedScans requested,
    DatabaseAccess database,
    WorkLock work,
    CatalogStart start,
    IOptions<SeedOptions> options,
    ILogger<FolderWatch> log
) : BackgroundService
{
    // From the beginning: unless somebody takes it, the signal ends the process.
    readonly PosixSignalRegistration? _hangUp = OperatingSystem.IsWindows()
        ? null
        : PosixSignalRegistration.Create(
            PosixSignal.SIGHUP,
            signal =>
            {
                signal.Cancel = true;
                watcher.Want();
            }
        );

    /// <summary>The part of a scan's time that is waited after it: a folder that changes all the time takes no more
    /// than four fifths of one processor.</summary>
    const double Pause = 0.25;

    /// <summary>After how long it is looked whether what failed works again.</summary>
    static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(10);

    /// <summary>How soon another instance takes the work over.</summary>
    static readonly TimeSpan TakeInterval = TimeSpan.FromSeconds(2);

    const string Failure = "failure";
    const string OfAnother = "Another instance follows the folder; it sees what has changed by itself.";

    bool _isUnreadable;

    /// <summary>The name of the work that one instance does.</summary>
    public static string Work => "folder";

    public override void Dispose()
    {
        _hangUp?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completed.WaitAsync(stoppingToken);
        if (database.ReadOnlyReason is not null) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await using (var lease = await TakeAsync(stoppingToken))
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Lost);
                try
                {
                    await FollowAsync(either.Token);
                }
                catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogWarning("The connection to the database was lost; another instance may follow the folder");
                }
            }

            await Task.Delay(RetryTime, stoppingToken);
        }
    }

    async Task<WorkLease> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (await work.TryTakeAsync(Work, cancellationToken) is { } lease) return lease;
            }
            catch (UnusableDatabaseException)
            {
                // Requests say so, and the log with them.
            }

            if (requested.Begin() is not null) requested.End(report: null, OfAnother);
            await Task.Delay(TakeInterval, cancellationToken);
        }
    }

    /// <summary>Goes on until the folder cannot be read and another instance may try.</summary>
    async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (work.IsShared) await ReparseAsync(cancellationToken);
        watcher.Listen();

        // What changed while the catalog was seeded is seen by the first scan.
        TimeSpan? next = options.Value.Watch ? TimeSpan.Zero : Timeout.InfiniteTimeSpan;
        do
        {
            await watcher.WaitAsync(next, cancellationToken);
            var began = Stopwatch.GetTimestamp();
            next = await ScanAsync(cancellationToken);
            await Task.Delay(Stopwatch.GetElapsedTime(began) * Pause, cancellationToken);
        }
        while (!work.IsShared || !_isUnreadable);
    }

    /// <summary>The instance that had the work before may have been an older program.</summary>
    async Task ReparseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CatalogReparser>().ReparseAsync(cancellationToken);
        }
        catch (UnusableDatabaseException exception)
        {
            ShowProblem(exception.Message, exception.Reason);
        }
    }

    async Task<TimeSpan?> ScanAsync(CancellationToken cancellationToken)
    {
        _isUnreadable = false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var claim = scope.ServiceProvider.GetRequiredService<FolderClaim>();
            if (work.IsShared) await claim.MakeAsync(cancellationToken);
            var scan = scope.ServiceProvider.GetRequiredService<FolderScan>();
            var report = await scan.RunAsync(
                new ScanMode(WaitsForWriters: true),
                requested.Begin(),
                cancellationToken
            );
            requested.End(report);
            if (state.IsNews(Failure, notice: null)) log.LogInformation("The folder is followed again");
            if (report.ChangedAnything) Show(report);
            return report.ScanAgainAfter;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (UnreadableFolderException exception)
        {
            _isUnreadable = true;
            ShowProblem(exception.Message, "The folder of texts cannot be read; the log says why.");
        }
        catch (UnusableDatabaseException exception)
        {
            database.Report(exception);
            ShowProblem(
                exception.Message,
                $"The folder is not followed: the database cannot be used: {exception.Reason}."
            );
        }
        catch (Exception exception)
        {
            // One scan that failed does not end the others.
            if (state.IsNews(Failure, exception.Message)) log.LogError(exception, "The folder could not be scanned");
            state.Problem = "The folder could not be scanned; the log says why.";
            requested.End(report: null, state.Problem);
        }

        return options.Value.Watch && RetryTime < options.Value.ScanInterval ? RetryTime : null;
    }

    void ShowProblem(string message, string problem)
    {
        if (state.IsNews(Failure, message)) log.LogWarning("{Message:l}", message);
        state.Problem = problem;
        requested.End(report: null, problem);
    }

    void Show(ScanReport report) =>
        log.LogInformation(
            "The folder changed: {Added} added, {Updated} updated, {Moved} moved, {Withdrawn} withdrawn, {Unreadable} "
                + "unreadable",
            report.Added,
            report.Updated,
            report.Moved,
            report.Withdrawn,
            report.Unreadable
        );
}
