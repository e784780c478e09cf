using NewsCatalog.Search;

namespace NewsCatalog.Api.Contracts;

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
