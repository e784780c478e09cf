using NewsCatalog.Articles;

namespace NewsCatalog;

/// <summary>What stands around an article.</summary>
/// <param name="Referring">The newest articles that list it, at most 20.</param>
/// <param name="ReferringCount">Number of articles that list it.</param>
/// <param name="Duplicates">Other articles whose sources have the same bytes, at most 20.</param>
/// <param name="Earlier">The article that was published directly before it; null where the date is not known.</param>
/// <param name="Later">The article that was published directly after it; null where the date is not known.</param>
public sealed record ArticleSurroundings(
    IReadOnlyList<Article> Referring,
    int ReferringCount,
    IReadOnlyList<Article> Duplicates,
    Article? Earlier,
    Article? Later
);
