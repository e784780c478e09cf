namespace NewsCatalog.Articles;

/// <summary>The text of an article and what it credits: one row of JSON columns, loaded by lists only when asked
/// to.</summary>
public sealed class ArticleBody
{
    public required string ArticleId { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>In text order.</summary>
    public required IReadOnlyList<Citation> CitedSources { get; init; }
}
