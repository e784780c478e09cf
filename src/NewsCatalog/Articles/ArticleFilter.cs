namespace NewsCatalog.Articles;

/// <summary>
/// Which articles a list holds; all criteria that are not null must be met. Two filters that print the same select the same articles.
/// </summary>
public sealed record ArticleFilter
{
    public static ArticleFilter All { get; } = new();

    /// <summary>Only articles that list this related headline.</summary>
    public string? ListsHeadline { get; init; }

    /// <summary>Only articles that list a headline which resolves to this article.</summary>
    public string? RefersTo { get; init; }

    /// <summary>Only articles of this time; those whose time is not known are left out.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>By the names of authors, spelt in any way.</summary>
    public Choice? Author { get; init; }

    /// <summary>By BCP 47 tag, in any case.</summary>
    public Choice? Language { get; init; }

    /// <summary>By the ids or names of the outlets that articles cite.</summary>
    public Choice? CitedSource { get; init; }

    /// <summary>By the exact names of the files.</summary>
    public Choice? SourceName { get; init; }
}
