namespace NewsCatalog.Articles;

/// <summary>What a list of articles is sorted by; articles without that value come last either way, the id breaks
/// ties.</summary>
public sealed record ArticleOrder(ArticleSort By, bool Descending)
{
    public static ArticleOrder NewestFirst { get; } = new(ArticleSort.Added, Descending: true);
}
