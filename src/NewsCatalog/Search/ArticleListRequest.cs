using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Snippets;

namespace NewsCatalog.Search;

/// <summary>Which page of the articles, with what.</summary>
/// <param name="Filter">The articles that may be on it.</param>
/// <param name="Search">What to search for among them; null for all.</param>
/// <param name="Order">The order; null for relevance or, without a search, the newest first.</param>
/// <param name="Page">The page.</param>
/// <param name="Parts">The parts of the articles that are loaded with them.</param>
/// <param name="Facets">What the articles of all pages are counted by.</param>
public sealed record ArticleListRequest(
    ArticleFilter Filter,
    SearchQuery? Search,
    ArticleOrder? Order,
    PageRequest Page,
    ArticleParts Parts,
    IReadOnlyCollection<ArticleField> Facets
);

/// <summary>One page of articles and the counts over all pages.</summary>
/// <param name="Page">The page.</param>
/// <param name="Facets">By field, its most frequent values.</param>
/// <param name="Report">What was made of the search; null without one.</param>
public sealed record ArticleList(
    Page<ArticleHit> Page, IReadOnlyDictionary<ArticleField, IReadOnlyList<FacetValue>> Facets, QueryReport? Report);

/// <summary>An article and, when it was searched for, the passage that shows why it was found.</summary>
public sealed record ArticleHit(Article Article, Snippet? Snippet);
