using System.Diagnostics.Metrics;
using NewsCatalog.Telemetry;

namespace NewsCatalog.Search.Index;

/// <summary>How far the index is.</summary>
static class IndexMetrics
{
    public static Gauge<long> Lag { get; } =
        CatalogTelemetry.Meter.CreateGauge<long>(
            "newscatalog.index.lag",
            "{revision}",
            "The revision of the catalog less that of the search index."
        );

    public static Gauge<long> Articles { get; } =
        CatalogTelemetry.Meter.CreateGauge<long>(
            "newscatalog.index.articles",
            "{article}",
            "The number of articles in the search index."
        );
}
