namespace NewsCatalog.Articles;

/// <summary>A span of one of an article's times, both ends included; null leaves an end open.</summary>
public sealed record TimeRange(ArticleTime Of, DateTimeOffset? From, DateTimeOffset? To);

public enum ArticleTime
{
    Published,
    Added,
    Modified,
}
