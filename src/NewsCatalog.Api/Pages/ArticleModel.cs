using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Pages;

/// <summary>What the page of an article shows.</summary>
/// <param name="Article">The article.</param>
/// <param name="Around">What a reader may want to read next.</param>
/// <param name="Data">The article as JSON-LD, for search engines.</param>
public sealed record ArticleModel(ArticleResponse Article, ArticleSurroundings Around, string Data);
