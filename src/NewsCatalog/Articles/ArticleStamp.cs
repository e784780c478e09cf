namespace NewsCatalog.Articles;

/// <summary>Which article, and when it last changed.</summary>
/// <param name="Id">The id of the article.</param>
/// <param name="ModifiedAt">When its content last changed.</param>
public sealed record ArticleStamp(string Id, DateTimeOffset ModifiedAt);
