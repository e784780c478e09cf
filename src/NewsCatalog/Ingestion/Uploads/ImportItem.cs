using NewsCatalog.Articles;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>One text of an import.</summary>
/// <param name="Number">Its place in the import, from 1.</param>
/// <param name="Line">The line of the import that it stands on; null in an archive.</param>
/// <param name="SourceName">The name of its source; null when it has none.</param>
/// <param name="Read">Reads it. It is called before the next item is asked for.</param>
public sealed record ImportItem(int Number, int? Line, string? SourceName, Func<ImportedSource> Read);

/// <summary>A text of an import as it was read.</summary>
/// <param name="Name">The name of its source.</param>
/// <param name="Content">Its bytes; none when it is a withdrawn article.</param>
public sealed record ImportedSource(string Name, byte[] Content)
{
    /// <summary>What another catalog knew of its article; null when it is no article of a bag.</summary>
    public ArticleHistory? History { get; init; }

    /// <summary>The withdrawn article that it is; null when it is a text.</summary>
    public WithdrawnHistory? Withdrawn { get; init; }

    /// <summary>Why its name cannot be used, for people; null when it can. The names that a catalog has given to files
    /// of a folder were checked when they were read.</summary>
    internal string? NameRefusal => History is null && Withdrawn is null ? SourceNames.Refusal(Name) : null;
}
