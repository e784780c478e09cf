using NewsCatalog.Changes;
using NewsCatalog.ImportJobs;
using NewsCatalog.Ingestion.Uploads;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Api.Hosting;

/// <summary>Records again and again what has to be asked for: how far the index is, and how many imports there
/// are.</summary>
sealed class CatalogGauges(
    IServiceScopeFactory scopes,
    CatalogIndex index,
    CatalogRevision catalog,
    TimeProvider clock,
    CatalogStart start,
    ILogger<CatalogGauges> log
) : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completed.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, clock);
        do await RecordAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task RecordAsync(CancellationToken cancellationToken)
    {
        try
        {
            index.Measure(await catalog.ReadAsync(cancellationToken));
            await using var scope = scopes.CreateAsyncScope();
            var imports = scope.ServiceProvider.GetRequiredService<IImportRepository>();
            var waiting = await imports.ListWaitingAsync(cancellationToken);
            var running = waiting.Count(import => import.State == ImportState.Running);
            ImportMetrics.Record(waiting.Count - running, running);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Health checks say what is wrong; a metric that stands still is not worth a warning every time.
            log.LogDebug(exception, "The catalog could not be measured");
        }
    }
}
