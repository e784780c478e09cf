using System.Security.Cryptography;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Parsing;

namespace NewsCatalog.Api.Commands;

/// <summary>
/// A parsed file as JSON: an article of the API without what only a catalog knows (id, versions, times, resolutions),
/// and its provenance.
/// </summary>
sealed record ParsedFileResponse
{
    public required string Headline { get; init; }

    public required HeadlineOrigin HeadlineOrigin { get; init; }

    public required string Slug { get; init; }

    public required string? Lead { get; init; }

    public required string? Byline { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required string? Dateline { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    public required PublishedPrecision? PublishedPrecision { get; init; }

    public required PublishedOrigin? PublishedOrigin { get; init; }

    public required DateTimeOffset? UpdatedAt { get; init; }

    public required string? Language { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required string? Description { get; init; }

    public required int WordCount { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyList<PhotoCredit> PhotoCredits { get; init; }

    public required IReadOnlyList<CitationResponse> CitedSources { get; init; }

    public required IReadOnlyList<ListedHeadline> RelatedHeadlines { get; init; }

    public required ParsedSource Source { get; init; }

    public required ProvenanceResponse Provenance { get; init; }

    public static ParsedFileResponse From(ParsedFile file)
    {
        var article = file.Article;
        return new ParsedFileResponse
        {
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
            Sections = article.Sections,
            PhotoCredits = article.PhotoCredits,
            CitedSources =
            [
                .. article.CitedSources.Select(cited =>
                    CitationResponse.From(Citation.Of(cited.Pointer, cited.Source, file.Aliases))
                ),
            ],
            RelatedHeadlines =
            [
                .. article.RelatedHeadlines.Select(
                    (text, index) => new ListedHeadline(HeadlineKey.Of(text).Id, index + 1, text)
                ),
            ],
            Source = ParsedSource.From(file),
            Provenance = ProvenanceResponse.From(new ArticleProvenance(file.Text, article)),
        };
    }
}

/// <summary>A related headline, without the article that it belongs to.</summary>
sealed record ListedHeadline(string Id, int Position, string Text);

/// <summary>What is known of the file.</summary>
sealed record ParsedSource(string Name, string Sha256, int Bytes, int Lines, string Encoding, int ParserVersion)
{
    public static ParsedSource From(ParsedFile file) =>
        new(
            file.Name,
            Convert.ToHexStringLower(SHA256.HashData(file.Content)),
            file.Content.Length,
            file.Text.Lines.Count,
            file.Text.Encoding,
            ArticleTextParser.Version
        );
}
