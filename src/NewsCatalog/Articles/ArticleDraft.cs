using NewsCatalog.Headlines;

namespace NewsCatalog.Articles;

/// <summary>All that one source text gives: its bytes, what is known of them, the values and the keys they are found
/// by.</summary>
public sealed record ArticleDraft
{
    public required string SourceName { get; init; }

    /// <summary>The name that the source had before it was moved; null when it was not.</summary>
    public string? PreviousName { get; init; }

    /// <inheritdoc cref="Article.FileModifiedAt"/>
    public DateTimeOffset? FileModifiedAt { get; init; }

    /// <summary>Decides whether it may be written; null when it may in any case.</summary>
    public IWriteCondition? Condition { get; init; }

    /// <summary>What another catalog knew of the article: it is brought back as it was if neither its id nor its name
    /// is known here. Null for all other sources.</summary>
    public ArticleHistory? History { get; init; }

    public required SourceContent Content { get; init; }

    public required SourceFacts Facts { get; init; }

    /// <inheritdoc cref="Article.ContentDigest"/>
    public required string ContentDigest { get; init; }

    public required string Headline { get; init; }

    public required HeadlineOrigin HeadlineOrigin { get; init; }

    /// <inheritdoc cref="Article.Key"/>
    public required string Key { get; init; }

    /// <inheritdoc cref="Article.KeyWithoutSite"/>
    public required string? KeyWithoutSite { get; init; }

    public required string? Lead { get; init; }

    public required string? Byline { get; init; }

    /// <inheritdoc cref="Article.Authors"/>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The same authors, each once, with the key that all spellings of a name share.</summary>
    public required IReadOnlyList<(string Key, string Name)> AuthorKeys { get; init; }

    public required string? Dateline { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    public required PublishedPrecision? PublishedPrecision { get; init; }

    public required PublishedOrigin? PublishedOrigin { get; init; }

    public required DateTimeOffset? UpdatedAt { get; init; }

    public required string? Language { get; init; }

    /// <inheritdoc cref="Article.Tags"/>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The same tags, each once, with the key that all its spellings share.</summary>
    public required IReadOnlyList<(string Key, string Name)> TagKeys { get; init; }

    /// <inheritdoc cref="Article.Description"/>
    public required string? Description { get; init; }

    public required int WordCount { get; init; }

    /// <summary>The outlets that it cites, each once, with the name that each is listed by.</summary>
    public required IReadOnlyList<(string Id, string Name)> Outlets { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyList<PhotoCredit> PhotoCredits { get; init; }

    /// <summary>In text order.</summary>
    public required IReadOnlyList<Citation> CitedSources { get; init; }

    /// <summary>In source order.</summary>
    public required IReadOnlyList<RelatedHeadline> RelatedHeadlines { get; init; }

    /// <summary>For each related headline, the address that a web page links it to; null where it has none.</summary>
    public required IReadOnlyList<string?> RelatedLinks { get; init; }

    /// <summary>What to know before trusting the values, such as <c>encoding-guessed</c>.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
