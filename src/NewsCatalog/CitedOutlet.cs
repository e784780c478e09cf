using NewsCatalog.Outlets;
using NewsCatalog.Paging;

namespace NewsCatalog;

/// <summary>An outlet and a page of the articles that cite it.</summary>
public sealed record CitedOutlet(Outlet Outlet, Page<ArticleCitations> Articles);
