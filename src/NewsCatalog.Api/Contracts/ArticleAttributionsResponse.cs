using NewsCatalog.Outlets;

namespace NewsCatalog.Api.Contracts;

/// <summary>The places in one article where an outlet is credited, in text order.</summary>
/// <param name="Article">The article.</param>
/// <param name="Attributions">The places, in text order.</param>
public sealed record ArticleAttributionsResponse(
    ArticleReference Article,
    IReadOnlyList<CitationResponse> Attributions
)
{
    public static ArticleAttributionsResponse From(ArticleCitations cited) => new(
        new ArticleReference(cited.Article.Id, Address.OfArticle(cited.Article.Id), cited.Article.Headline),
        [.. cited.Citations.Select(CitationResponse.From)]);
}
