using NewsCatalog.Search;

namespace NewsCatalog.Api.Contracts;

/// <summary>The articles that are most similar to one.</summary>
/// <param name="Items">The most similar first, at most `limit`. There is no whole list of which these are a
/// part.</param>
public sealed record SimilarArticlesResponse(IReadOnlyList<SimilarArticleResponse> Items)
{
    public static SimilarArticlesResponse From(IReadOnlyList<SimilarArticle> similar) =>
        new([.. similar.Select(SimilarArticleResponse.From)]);
}

/// <summary>A similar article.</summary>
/// <param name="Article">The similar article, as in a list.</param>
/// <param name="Score">The sum of the scores in `because`.</param>
/// <param name="Because">What the two articles have in common.</param>
public sealed record SimilarArticleResponse(
    ArticleSummaryResponse Article,
    double Score,
    IReadOnlyList<SimilarBecause> Because
)
{
    public static SimilarArticleResponse From(SimilarArticle similar) =>
        new(ArticleSummaryResponse.From(similar.Article), similar.Score, similar.Because);
}
