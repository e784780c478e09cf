using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Pages;

/// <summary>What the page of an article shows.</summary>
/// <param name="Article">The article.</param>
/// <param name="Wanted">How many articles list a headline that the catalog has no article for, by its id.</param>
/// <param name="Referring">The newest articles that refer to it.</param>
/// <param name="ReferringCount">Number of articles that refer to it.</param>
/// <param name="Duplicates">Other articles whose sources have the same bytes.</param>
/// <param name="Earlier">The article that was published before it.</param>
/// <param name="Later">The article that was published after it.</param>
/// <param name="Data">The article as JSON-LD, for search engines.</param>
public sealed record ArticleModel(
    ArticleResponse Article,
    IReadOnlyDictionary<string, int> Wanted,
    IReadOnlyList<ArticleSummaryResponse> Referring,
    int ReferringCount,
    IReadOnlyList<ArticleSummaryResponse> Duplicates,
    ArticleSummaryResponse? Earlier,
    ArticleSummaryResponse? Later,
    string Data
);
