namespace NewsCatalog.Articles;

/// <summary>The original bytes of an article's source.</summary>
public sealed class ArticleSource
{
    public required string ArticleId { get; init; }

    public required byte[] Content { get; init; }
}
