using NewsCatalog.Articles;

namespace NewsCatalog.Outlets;

/// <summary>The places in one article where one outlet is credited, in text order.</summary>
public sealed record ArticleCitations(Article Article, IReadOnlyList<Citation> Citations);
