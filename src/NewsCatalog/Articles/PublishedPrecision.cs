namespace NewsCatalog.Articles;

/// <summary>How exactly the source states its date. A day is stored as its midnight UTC.</summary>
public enum PublishedPrecision
{
    Day,
    Minute,
    Second,
}
