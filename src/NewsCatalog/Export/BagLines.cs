using NewsCatalog.Articles;

namespace NewsCatalog.Export;

/// <summary>One line of <c>articles.ndjson</c>: what the catalog stores of an article, and the values that were read
/// from its source.</summary>
/// <param name="Path">Where the bytes of its source are in the bag.</param>
/// <param name="RelatedHeadlines">As the source writes them, in its order.</param>
sealed record BagArticle(
    string Id,
    string SourceName,
    int Version,
    DateTimeOffset AddedAt,
    DateTimeOffset ModifiedAt,
    string Sha256,
    int Bytes,
    int Lines,
    string Encoding,
    int ParserVersion,
    int MaxRelatedHeadlines,
    string ContentDigest,
    string Path,
    string Headline,
    HeadlineOrigin HeadlineOrigin,
    string? Lead,
    string? Byline,
    IReadOnlyList<string> Authors,
    string? Dateline,
    DateTimeOffset? PublishedAt,
    PublishedPrecision? PublishedPrecision,
    PublishedOrigin? PublishedOrigin,
    DateTimeOffset? UpdatedAt,
    string? Language,
    IReadOnlyList<string> Tags,
    string? Description,
    int WordCount,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<PhotoCredit> PhotoCredits,
    IReadOnlyList<Citation> CitedSources,
    IReadOnlyList<string> RelatedHeadlines
)
{
    public static BagArticle From(Article article) => new(
        article.Id,
        article.SourceName,
        article.Version,
        article.AddedAt,
        article.ModifiedAt,
        article.Facts.Sha256,
        article.Facts.Bytes,
        article.Facts.Lines,
        article.Facts.Encoding,
        article.Facts.ParserVersion,
        article.Facts.MaxRelatedHeadlines,
        article.ContentDigest,
        BagPath.OfArticle(article.Id, article.Version, article.SourceName),
        article.Headline,
        article.HeadlineOrigin,
        article.Lead,
        article.Byline,
        article.Authors,
        article.Dateline,
        article.PublishedAt,
        article.PublishedPrecision,
        article.PublishedOrigin,
        article.UpdatedAt,
        article.Language,
        article.Tags,
        article.Description,
        article.WordCount,
        article.Body.Sections,
        article.PhotoCredits,
        article.Body.CitedSources,
        [.. article.RelatedHeadlines.Select(headline => headline.Text)]
    );
}

/// <summary>One line of <c>versions.ndjson</c>.</summary>
/// <param name="Path">Where its bytes are in the bag. Versions of an article with the same bytes have one
/// path.</param>
sealed record BagVersion(
    string ArticleId,
    int Number,
    DateTimeOffset At,
    VersionReason Reason,
    string SourceName,
    string Sha256,
    int Bytes,
    int Lines,
    string Encoding,
    int ParserVersion,
    int MaxRelatedHeadlines,
    string Path
)
{
    public SourceFacts ToFacts() => new()
    {
        Sha256 = Sha256,
        Bytes = Bytes,
        Lines = Lines,
        Encoding = Encoding,
        ParserVersion = ParserVersion,
        MaxRelatedHeadlines = MaxRelatedHeadlines,
    };

    public static BagVersion From(ArticleVersion version, string path) => new(
        version.ArticleId,
        version.Number,
        version.At,
        version.Reason,
        version.SourceName,
        version.Facts.Sha256,
        version.Facts.Bytes,
        version.Facts.Lines,
        version.Facts.Encoding,
        version.Facts.ParserVersion,
        version.Facts.MaxRelatedHeadlines,
        path
    );
}
