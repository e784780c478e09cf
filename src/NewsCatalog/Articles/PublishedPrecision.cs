namespace NewsCatalog.Articles;

/// <summary>How exactly the source states its date. A day is stored as midnight UTC.</summary>
public enum PublishedPrecision
{
    Day,
    Minute,
    Second,
}
