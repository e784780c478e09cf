namespace NewsCatalog.Articles;

/// <summary>The text of an article: one row, one JSON column, never loaded by lists.</summary>
public sealed class ArticleBody
{
    public required string ArticleId { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }
}
