using System.Text.Json.Serialization;
using NewsCatalog.Articles;
using NewsCatalog.Search;
using NewsCatalog.Search.Snippets;

namespace NewsCatalog.Api.Contracts;

/// <summary>An article in a list: all but its text, cited sources and related headlines.</summary>
public record ArticleSummaryResponse
{
    /// <summary>Opaque; derived from the name of the source, so it stays when the database is built again.</summary>
    public required string Id { get; init; }

    /// <summary>The article's own address, a relative reference.</summary>
    public required string Url { get; init; }

    /// <summary>1 at first, one more with every change.</summary>
    public required int Version { get; init; }

    /// <summary>The source's headline line or, when it has none, a clause of the lead: see `headlineOrigin`.</summary>
    public required string Headline { get; init; }

    /// <summary>`source` when the file has a headline line, `derived` when it was made from the lead.</summary>
    public required HeadlineOrigin HeadlineOrigin { get; init; }

    /// <summary>The readable part of an address, made from the headline.</summary>
    public required string Slug { get; init; }

    /// <summary>The opening paragraph.</summary>
    public required string? Lead { get; init; }

    /// <summary>The byline as written.</summary>
    public required string? Byline { get; init; }

    /// <summary>The names in the byline.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Where the article was filed from, as written: "LONDON (Reuters)".</summary>
    public required string? Dateline { get; init; }

    /// <summary>RFC 3339 in UTC; null when the source does not say. Never the time of import.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>What the source really says; a `day` is shown as its midnight UTC.</summary>
    public required PublishedPrecision? PublishedPrecision { get; init; }

    /// <summary>BCP 47 tag of the detected language; null when in doubt.</summary>
    public required string? Language { get; init; }

    /// <summary>Words in the lead, headings and paragraphs.</summary>
    public required int WordCount { get; init; }

    /// <summary>Who took or supplied the pictures.</summary>
    public required IReadOnlyList<PhotoCredit> PhotoCredits { get; init; }

    /// <summary>How many related headlines the source lists.</summary>
    public required int RelatedHeadlineCount { get; init; }

    /// <summary>The file this was read from.</summary>
    public required SourceResponse Source { get; init; }

    /// <summary>When the catalog first read the source, RFC 3339 in UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When the article last changed in the catalog, RFC 3339 in UTC.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>The text after the lead; only there with `embed=sections`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Section>? Sections { get; init; }

    /// <summary>The news outlets that the text credits, in text order; only there with `embed=citedSources`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CitedSourceResponse>? CitedSources { get; init; }

    /// <summary>The headlines the source lists, in its order; only there with `embed=relatedHeadlines`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RelatedHeadlineReferenceResponse>? RelatedHeadlines { get; init; }

    /// <summary>The passage that shows best why the article was found; only there with `q`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Snippet? Snippet { get; init; }

    public static ArticleSummaryResponse From(ArticleHit hit, ArticleParts parts) => From(hit.Article, parts) with { Snippet = hit.Snippet };

    public static ArticleSummaryResponse From(Article article) => From(article, ArticleParts.None);

    public static ArticleSummaryResponse From(Article article, ArticleParts parts) => new()
    {
        Id = article.Id,
        Url = Address.OfArticle(article.Id),
        Version = article.Version,
        Headline = article.Headline,
        HeadlineOrigin = article.HeadlineOrigin,
        Slug = Text.Slug.From(article.Headline),
        Lead = article.Lead,
        Byline = article.Byline,
        Authors = article.Authors,
        Dateline = article.Dateline,
        PublishedAt = article.PublishedAt,
        PublishedPrecision = article.PublishedPrecision,
        Language = article.Language,
        WordCount = article.WordCount,
        PhotoCredits = article.PhotoCredits,
        RelatedHeadlineCount = article.RelatedHeadlineCount,
        Source = SourceResponse.From(article),
        AddedAt = article.AddedAt,
        ModifiedAt = article.ModifiedAt,
        Sections = parts.HasFlag(ArticleParts.Sections) ? article.Body.Sections : null,
        CitedSources = parts.HasFlag(ArticleParts.CitedSources) ? [.. article.Body.CitedSources.Select(CitedSourceResponse.From)] : null,
        RelatedHeadlines = parts.HasFlag(ArticleParts.RelatedHeadlines)
            ? [.. article.RelatedHeadlines.Select(RelatedHeadlineReferenceResponse.From)]
            : null,
    };
}
