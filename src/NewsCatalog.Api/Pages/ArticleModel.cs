using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Pages;

/// <summary>What the page of an article shows.</summary>
/// <param name="Article">The article.</param>
/// <param name="Around">What a reader may want to read next.</param>
/// <param name="ListedBy">How many articles list each of its related headlines, by the id of the headline.</param>
/// <param name="Data">The article as JSON-LD, for search engines.</param>
public sealed record ArticleModel(
    ArticleResponse Article,
    ArticleSurroundings Around,
    IReadOnlyDictionary<string, int> ListedBy,
    string Data
)
{
    internal static ArticleModel From(Article found, ArticleSurroundings around, Site site)
    {
        var article = ArticleResponse.From(found);
        return new ArticleModel(
            article,
            around,
            found.RelatedHeadlines.DistinctBy(listed => listed.HeadlineId)
                .ToDictionary(listed => listed.HeadlineId, listed => listed.ListedBy),
            JsonLd.WriteEmbedded(article, site)
        );
    }
}
