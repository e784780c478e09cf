using NewsCatalog.Headlines;
using NewsCatalog.Paging;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog;

/// <summary>Which page of the related headlines.</summary>
/// <param name="Search">What to search for; null for all.</param>
/// <param name="Status">Those of this status alone; null for all.</param>
/// <param name="MostListedFirst">By how many articles list them; null for the order of relevance or, without a search,
/// the most listed first.</param>
/// <param name="Page">The page.</param>
public sealed record HeadlineListRequest(
    SearchQuery? Search,
    ResolutionStatus? Status,
    bool? MostListedFirst,
    PageRequest Page
);
