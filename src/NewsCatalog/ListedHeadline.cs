using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Paging;

namespace NewsCatalog;

/// <summary>A related headline and a page of the articles that list it.</summary>
public sealed record ListedHeadline(RelatedHeadline Headline, Page<Article> Articles);
