namespace NewsCatalog.Articles;

/// <summary>Where the headline of an article comes from.</summary>
public enum HeadlineOrigin
{
    /// <summary>The file has a headline line, or a title in its front matter.</summary>
    Source,

    /// <summary>The headline is made from the lead, because the file has no headline line.</summary>
    Derived,
}
