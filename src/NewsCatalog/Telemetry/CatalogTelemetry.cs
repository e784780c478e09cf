using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsCatalog.Telemetry;

/// <summary>
/// Where the catalog's metrics and spans come from. Their names follow the conventions of OpenTelemetry. While nobody
/// listens, nothing is measured.
/// </summary>
public static class CatalogTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "NewsCatalog";

    public static Meter Meter { get; } = new(Name);

    public static ActivitySource Spans { get; } = new(Name);
}
