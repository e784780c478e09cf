namespace NewsCatalog.Articles;

/// <summary>One author of an article; <c>Position</c> counts from 1 in the order of the byline.</summary>
public sealed class ArticleAuthor
{
    public required string ArticleId { get; init; }

    public required int Position { get; init; }

    public required string Name { get; init; }
}
