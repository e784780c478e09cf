using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>One article with all its parts.</summary>
public sealed record ArticleResponse
{
    /// <inheritdoc cref="ArticleSummaryResponse.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Url"/>
    public required string Url { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Version"/>
    public required int Version { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Headline"/>
    public required string Headline { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.HeadlineOrigin"/>
    public required HeadlineOrigin HeadlineOrigin { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Slug"/>
    public required string Slug { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Lead"/>
    public required string? Lead { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Byline"/>
    public required string? Byline { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Authors"/>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Dateline"/>
    public required string? Dateline { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.PublishedAt"/>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.PublishedPrecision"/>
    public required PublishedPrecision? PublishedPrecision { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.PublishedOrigin"/>
    public required PublishedOrigin? PublishedOrigin { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.UpdatedAt"/>
    public required DateTimeOffset? UpdatedAt { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Language"/>
    public required string? Language { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Tags"/>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Description"/>
    public required string? Description { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.WordCount"/>
    public required int WordCount { get; init; }

    /// <summary>The text after the lead.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.PhotoCredits"/>
    public required IReadOnlyList<PhotoCredit> PhotoCredits { get; init; }

    /// <summary>The news outlets that the text credits, in text order.</summary>
    public required IReadOnlyList<CitationResponse> CitedSources { get; init; }

    /// <summary>The related headlines that the source lists, in source order.</summary>
    public required IReadOnlyList<RelatedHeadlineReferenceResponse> RelatedHeadlines { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.Source"/>
    public required SourceResponse Source { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.AddedAt"/>
    public required DateTimeOffset AddedAt { get; init; }

    /// <inheritdoc cref="ArticleSummaryResponse.ModifiedAt"/>
    public required DateTimeOffset ModifiedAt { get; init; }

    public static ArticleResponse From(Article article)
    {
        var summary = ArticleSummaryResponse.From(article);
        return new ArticleResponse
        {
            Id = summary.Id,
            Url = summary.Url,
            Version = summary.Version,
            Headline = summary.Headline,
            HeadlineOrigin = summary.HeadlineOrigin,
            Slug = summary.Slug,
            Lead = summary.Lead,
            Byline = summary.Byline,
            Authors = summary.Authors,
            Dateline = summary.Dateline,
            PublishedAt = summary.PublishedAt,
            PublishedPrecision = summary.PublishedPrecision,
            PublishedOrigin = summary.PublishedOrigin,
            UpdatedAt = summary.UpdatedAt,
            Language = summary.Language,
            Tags = summary.Tags,
            Description = summary.Description,
            WordCount = summary.WordCount,
            Sections = article.Body.Sections,
            PhotoCredits = summary.PhotoCredits,
            CitedSources = [.. article.Body.CitedSources.Select(CitationResponse.From)],
            RelatedHeadlines = [.. article.RelatedHeadlines.Select(RelatedHeadlineReferenceResponse.From)],
            Source = summary.Source,
            AddedAt = summary.AddedAt,
            ModifiedAt = summary.ModifiedAt,
        };
    }
}
