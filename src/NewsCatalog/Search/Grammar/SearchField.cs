namespace NewsCatalog.Search.Grammar;

/// <summary>The parts of an article that a search can be confined to.</summary>
public enum SearchField
{
    Headline,
    Lead,
    Heading,
    Body,
    Credit,
    Tag,
    Author,

    /// <summary>The path of the file, without its ending.</summary>
    Source,
}
