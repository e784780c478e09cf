namespace NewsCatalog.Articles;

public enum HeadlineOrigin
{
    /// <summary>The file has a headline line.</summary>
    Source,

    /// <summary>Made from the lead, because the file has none.</summary>
    Derived,
}
