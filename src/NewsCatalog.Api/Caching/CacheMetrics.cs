using System.Diagnostics.Metrics;
using NewsCatalog.Telemetry;

namespace NewsCatalog.Api.Caching;

/// <summary>How many requests were answered without running their action.</summary>
static class CacheMetrics
{
    static readonly Counter<long> Requests = CatalogTelemetry.Meter.CreateCounter<long>(
        "newscatalog.cache.requests",
        "{request}",
        "The number of requests that could be answered from the cache: those that were (hit), or not (miss)."
    );

    static readonly KeyValuePair<string, object?> Hit = new("newscatalog.cache.result", "hit");
    static readonly KeyValuePair<string, object?> Miss = new("newscatalog.cache.result", "miss");

    public static void CountHit() => Requests.Add(1, Hit);

    public static void CountMiss() => Requests.Add(1, Miss);
}
