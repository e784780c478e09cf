using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Versions;

namespace NewsCatalog.Api.Contracts;

/// <summary>One version of an article with the values that its bytes give.</summary>
/// <param name="Version">The version.</param>
/// <param name="Headline">The headline.</param>
/// <param name="HeadlineOrigin">`source` when the source has a headline line or a title in its front matter; `derived`
/// when the headline was made from the lead.</param>
/// <param name="Lead">The first paragraph. Null without one.</param>
/// <param name="Byline">The byline as the source writes it. Null without one.</param>
/// <param name="Authors">The authors in the front matter, else the names in the byline.</param>
/// <param name="Dateline">The place at the start of the lead. Null without one.</param>
/// <param name="PublishedAt">The date that the source or its name states, RFC 3339 in UTC. Null without one.</param>
/// <param name="PublishedOrigin">`source`, `frontMatter` or `fileName`: what states the date. Null without one.</param>
/// <param name="UpdatedAt">When the source says that it was last changed, RFC 3339 in UTC. Null without one.</param>
/// <param name="Language">A BCP 47 tag. Null when in doubt.</param>
/// <param name="Tags">The tags in the front matter.</param>
/// <param name="Description">The description in the front matter. Null without one.</param>
/// <param name="WordCount">The number of words of the lead and the sections.</param>
/// <param name="Sections">The text after the lead.</param>
/// <param name="PhotoCredits">The photo credits, in source order.</param>
/// <param name="RelatedHeadlines">The texts of the related headlines, in source order.</param>
/// <param name="Warnings">Warnings about the values, such as `headline-derived`.</param>
public sealed record ArticleVersionDetailResponse(
    ArticleVersionResponse Version,
    string Headline,
    HeadlineOrigin HeadlineOrigin,
    string? Lead,
    string? Byline,
    IReadOnlyList<string> Authors,
    string? Dateline,
    DateTimeOffset? PublishedAt,
    PublishedOrigin? PublishedOrigin,
    DateTimeOffset? UpdatedAt,
    string? Language,
    IReadOnlyList<string> Tags,
    string? Description,
    int WordCount,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<PhotoCredit> PhotoCredits,
    IReadOnlyList<string> RelatedHeadlines,
    IReadOnlyList<string> Warnings
)
{
    public static ArticleVersionDetailResponse From(StoredVersion version) =>
        From(ArticleVersionResponse.From(version.Version), version.Parse());

    static ArticleVersionDetailResponse From(ArticleVersionResponse version, ParsedArticle values) =>
        new(
            version,
            values.Headline,
            values.HeadlineOrigin,
            values.Lead,
            values.Byline,
            values.Authors,
            values.Dateline,
            values.PublishedAt,
            values.PublishedOrigin,
            values.UpdatedAt,
            values.Language,
            values.Tags,
            values.Description,
            values.WordCount,
            values.Sections,
            values.PhotoCredits,
            values.RelatedHeadlines,
            values.Warnings
        );
}
