using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Pages;

/// <summary>What the page of the articles that resemble one shows.</summary>
public sealed record SimilarModel(ArticleSummaryResponse Article, IReadOnlyList<SimilarArticleResponse> Similar);
