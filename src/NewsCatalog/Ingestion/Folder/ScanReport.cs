namespace NewsCatalog.Ingestion.Folder;

/// <summary>What one scan of the folder did, in source files.</summary>
/// <param name="Added">New articles, and articles that came back.</param>
/// <param name="Unchanged">Files that are as they were.</param>
/// <param name="Updated">Articles whose source or values changed.</param>
/// <param name="Unreadable">Files that cannot be read, or are no news text.</param>
/// <param name="Moved">Articles whose file has another name now.</param>
/// <param name="Withdrawn">Articles whose file is gone.</param>
public sealed record ScanReport(
    int Added,
    int Unchanged,
    int Updated,
    int Unreadable,
    int Moved = 0,
    int Withdrawn = 0
)
{
    /// <summary>After how long the folder is worth another scan, because files are still being written; null when none
    /// is.</summary>
    public TimeSpan? ScanAgainAfter { get; init; }

    public bool ChangedAnything => Added + Updated + Moved + Withdrawn > 0;
}
