using System.Diagnostics.Metrics;
using NewsCatalog.Telemetry;

namespace NewsCatalog.Ingestion;

/// <summary>What became of sources.</summary>
static class IngestionMetrics
{
    static readonly Counter<long> Sources = CatalogTelemetry.Meter.CreateCounter<long>(
        "newscatalog.ingestion.sources",
        "{source}",
        "The number of sources that were read, by their outcome."
    );

    public static void Count(SourceResult result)
    {
        if (Sources.Enabled)
            Sources.Add(1, new KeyValuePair<string, object?>("newscatalog.outcome", OutcomeOf(result)));
    }

    static string OutcomeOf(SourceResult result) =>
        result.Written is { } written ? written.Outcome.ToString().ToLowerInvariant() : "refused";
}
