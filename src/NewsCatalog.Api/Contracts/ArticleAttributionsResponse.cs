using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>The places in one article where an outlet is credited, in text order.</summary>
public sealed record ArticleAttributionsResponse(ArticleReference Article, IReadOnlyList<CitedSourceResponse> Attributions)
{
    public static ArticleAttributionsResponse From(Article article) => new(
        new ArticleReference(article.Id, Address.OfArticle(article.Id), article.Headline),
        [.. article.Citations.Select(CitedSourceResponse.From)]);
}
