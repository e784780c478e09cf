using System.Diagnostics.Metrics;
using NewsCatalog.Search.Index;
using NewsCatalog.Telemetry;

namespace NewsCatalog.Api.Problems;

/// <summary>How many searches were refused, and why.</summary>
static class RefusedSearches
{
    static readonly Counter<long> Refused = CatalogTelemetry.Meter.CreateCounter<long>(
        "newscatalog.search.refused",
        "{search}",
        "The number of searches that were refused, by their reason."
    );

    public static void Count(SearchException refused) =>
        Refused.Add(1, new KeyValuePair<string, object?>("error.type", ReasonOf(refused)));

    static string ReasonOf(SearchException refused) =>
        refused switch
        {
            SearchBusyException => "busy",
            SearchNotReadyException => "not_ready",
            SearchTooCostlyException => "too_costly",
            _ => "failed",
        };
}
