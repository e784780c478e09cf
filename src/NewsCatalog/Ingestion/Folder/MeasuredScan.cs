using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsCatalog.Telemetry;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>One scan as a span, and its duration.</summary>
sealed class MeasuredScan : IDisposable
{
    static readonly Histogram<double> Duration = CatalogTelemetry.Meter.CreateHistogram(
        "newscatalog.scan.duration",
        "s",
        "How long scans of the folder take.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 600],
        }
    );

    readonly Activity? _span = CatalogTelemetry.Spans.StartActivity("newscatalog.scan");
    readonly long _began = Stopwatch.GetTimestamp();

    public void Dispose()
    {
        Duration.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds);
        _span?.Dispose();
    }
}
