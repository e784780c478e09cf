using System.Text.Json.Serialization;
using NewsCatalog.Articles;
using NewsCatalog.Search;
using NewsCatalog.Search.Snippets;

namespace NewsCatalog.Api.Contracts;

/// <summary>An article in a list, without its text, cited sources and related headlines.</summary>
public record ArticleSummaryResponse
{
    /// <summary>Opaque id, derived from the name of the source. It stays the same when the database is built
    /// again.</summary>
    public required string Id { get; init; }

    /// <summary>The article's own address, a relative reference.</summary>
    public required string Url { get; init; }

    /// <summary>Starts at 1 and rises by one with every change of the article.</summary>
    public required int Version { get; init; }

    /// <summary>The title in the front matter, else the headline line of the source. When the source has neither, a
    /// clause of the lead; see `headlineOrigin`.</summary>
    public required string Headline { get; init; }

    /// <summary>`source`: the file has a headline line, or a title in its front matter. `derived`: the headline was
    /// made from the lead.</summary>
    public required HeadlineOrigin HeadlineOrigin { get; init; }

    /// <summary>The readable part of an address, made from the headline.</summary>
    public required string Slug { get; init; }

    /// <summary>The opening paragraph.</summary>
    public required string? Lead { get; init; }

    /// <summary>The byline as the source writes it.</summary>
    public required string? Byline { get; init; }

    /// <summary>The authors in the front matter, else the names in the byline.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The place that the article was filed from, as the source writes it: "LONDON (Reuters)".</summary>
    public required string? Dateline { get; init; }

    /// <summary>The time of publication, RFC 3339 in UTC: that of the front matter, else of the text, else of the name
    /// of the file. Null when none of them states one; it is never the time of import.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How exactly the source states the time of publication. A `day` is shown as midnight UTC.</summary>
    public required PublishedPrecision? PublishedPrecision { get; init; }

    /// <summary>What states the time of publication. `source`: a line of the text. `frontMatter`: the front matter.
    /// `fileName`: the name of the file. Null without a time of publication.</summary>
    public required PublishedOrigin? PublishedOrigin { get; init; }

    /// <summary>The time that the source calls that of its last change, RFC 3339 in UTC: midnight where it states only
    /// the day. Null when it states none. `modifiedAt` is when the article changed in the catalog.</summary>
    public required DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>BCP 47 tag of the language: that of the front matter, else the detected one. Null when the language is
    /// uncertain.</summary>
    public required string? Language { get; init; }

    /// <summary>The tags in the front matter, in its order. Empty without front matter.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The description in the front matter. Null without one; the opening paragraph is `lead`.</summary>
    public required string? Description { get; init; }

    /// <summary>Number of words in the lead, headings and paragraphs.</summary>
    public required int WordCount { get; init; }

    /// <summary>The people or agencies that took or supplied the pictures.</summary>
    public required IReadOnlyList<PhotoCredit> PhotoCredits { get; init; }

    /// <summary>Number of related headlines that the source lists.</summary>
    public required int RelatedHeadlineCount { get; init; }

    /// <summary>The file that the article was read from.</summary>
    public required SourceResponse Source { get; init; }

    /// <summary>The time when the catalog first read the source, RFC 3339 in UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The time when the article last changed in the catalog, RFC 3339 in UTC.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>The text after the lead. Present only with `embed=sections`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Section>? Sections { get; init; }

    /// <summary>The news outlets that the text credits, in text order. Present only with
    /// `embed=citedSources`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CitationResponse>? CitedSources { get; init; }

    /// <summary>The related headlines that the source lists, in source order. Present only with
    /// `embed=relatedHeadlines`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RelatedHeadlineReferenceResponse>? RelatedHeadlines { get; init; }

    /// <summary>The passage that best shows why the article was found. Present only with `q`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Snippet? Snippet { get; init; }

    public static ArticleSummaryResponse From(ArticleHit hit, ArticleParts parts) =>
        From(hit.Article, parts) with
        {
            Snippet = hit.Snippet,
        };

    public static ArticleSummaryResponse From(Article article) => From(article, ArticleParts.None);

    public static ArticleSummaryResponse From(Article article, ArticleParts parts) =>
        new()
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
            PublishedOrigin = article.PublishedOrigin,
            UpdatedAt = article.UpdatedAt,
            Language = article.Language,
            Tags = article.Tags,
            Description = article.Description,
            WordCount = article.WordCount,
            PhotoCredits = article.PhotoCredits,
            RelatedHeadlineCount = article.RelatedHeadlineCount,
            Source = SourceResponse.From(article),
            AddedAt = article.AddedAt,
            ModifiedAt = article.ModifiedAt,
            Sections = parts.HasFlag(ArticleParts.Sections) ? article.Body.Sections : null,
            CitedSources = parts.HasFlag(ArticleParts.CitedSources)
                ? [.. article.Body.CitedSources.Select(CitationResponse.From)]
                : null,
            RelatedHeadlines = parts.HasFlag(ArticleParts.RelatedHeadlines)
                ? [.. article.RelatedHeadlines.Select(RelatedHeadlineReferenceResponse.From)]
                : null,
        };
}
