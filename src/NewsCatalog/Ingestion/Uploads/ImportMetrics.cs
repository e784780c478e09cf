using System.Diagnostics.Metrics;
using NewsCatalog.ImportJobs;
using NewsCatalog.Telemetry;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>How many imports there are, and how they end.</summary>
public static class ImportMetrics
{
    static readonly Gauge<long> Imports = CatalogTelemetry.Meter.CreateGauge<long>(
        "newscatalog.imports",
        "{import}",
        "The number of imports that wait and that run."
    );

    static readonly Counter<long> Ended = CatalogTelemetry.Meter.CreateCounter<long>(
        "newscatalog.imports.ended",
        "{import}",
        "The number of imports that have run and ended, by their state."
    );

    /// <summary>Records how many have not ended.</summary>
    public static void Record(int queued, int running)
    {
        Imports.Record(queued, Tag(ImportState.Queued));
        Imports.Record(running, Tag(ImportState.Running));
    }

    /// <summary>Runs an import as a span, and counts how it ends.</summary>
    public static async Task<Import> MeasureAsync(Func<Task<Import>> run)
    {
        using var span = CatalogTelemetry.Spans.StartActivity("newscatalog.import");
        var ended = await run();
        Ended.Add(1, Tag(ended.State));
        return ended;
    }

    static KeyValuePair<string, object?> Tag(ImportState state) =>
        new("newscatalog.state", state.ToString().ToLowerInvariant());
}
