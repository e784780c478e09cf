namespace NewsCatalog.Search;

/// <summary>Where the search index is kept.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>Its folder; empty for one beside the database file, named after it.</summary>
    public string Folder { get; set; } = "";
}
