namespace NewsCatalog.Articles;

/// <summary>What a list of articles loads beside the articles themselves.</summary>
[Flags]
public enum ArticleParts
{
    None = 0,

    Sections = 1,

    CitedSources = 2,

    RelatedHeadlines = 4,

    /// <summary>All that <see cref="Article.Body"/> holds.</summary>
    Body = Sections | CitedSources,
}
