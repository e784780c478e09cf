using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Api.Hosting;

/// <summary>Keeps the catalog up to date with its folder while the server runs. SIGHUP asks for a scan now.</summary>
sealed class FolderWatch(
    IServiceScopeFactory scopes,
    FolderWatcher watcher,
    FolderState state,
    RequestedScans requested,
    DatabaseAccess database,
    IOptions<SeedOptions> options,
    IHostApplicationLifetime lifetime,
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

    const string Failure = "failure";

    public override void Dispose()
    {
        _hangUp?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        if (database.ReadOnlyReason is not null) return;
        watcher.Listen();

        // What changed while the catalog was seeded is seen by the first scan.
        TimeSpan? next = options.Value.Watch ? TimeSpan.Zero : Timeout.InfiniteTimeSpan;
        while (!stoppingToken.IsCancellationRequested)
        {
            await watcher.WaitAsync(next, stoppingToken);
            var began = Stopwatch.GetTimestamp();
            next = await ScanAsync(stoppingToken);
            await Task.Delay(Stopwatch.GetElapsedTime(began) * Pause, stoppingToken);
        }
    }

    async Task<TimeSpan?> ScanAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
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
