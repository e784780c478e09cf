using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Search.Index;

/// <summary>Where the search index is kept and what a search may cost.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>Its folder; empty for one beside the database file, named after it.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How long one search may take, without the time it waits for others; 100 ms to a minute.</summary>
    [Range(
        typeof(TimeSpan),
        "00:00:00.1",
        "00:01:00",
        ParseLimitsInInvariantCulture = true,
        ConvertValueInInvariantCulture = true
    )]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(2);
}
