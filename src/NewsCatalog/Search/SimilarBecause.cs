using NewsCatalog.Articles;

namespace NewsCatalog.Search;

/// <summary>A similar article. <c>Score</c> is the sum of the scores of its reasons.</summary>
public sealed record SimilarArticle(Article Article, double Score, IReadOnlyList<SimilarBecause> Because);

/// <summary>One reason why two articles are similar. See <c>docs/search.md</c> for the score of each reason.</summary>
/// <param name="Reason">The kind of the reason.</param>
/// <param name="Score">The score of the reason, with two decimals.</param>
public sealed record SimilarBecause(SimilarityReason Reason, double Score)
{
    /// <summary>For <c>listedTogether</c>: the number of articles that list both. Null otherwise.</summary>
    public int? Articles { get; init; }

    /// <summary>For <c>publishedNear</c>: the number of whole days between the two. Null otherwise.</summary>
    public int? Days { get; init; }

    /// <summary>For <c>citesSameSource</c>: the names of the outlets that both cite. Empty otherwise.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>For <c>sharedTerms</c>: the words that both have, those that count most first. Empty
    /// otherwise.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];
}

/// <summary>The kinds of reasons why two articles are similar.</summary>
public enum SimilarityReason
{
    /// <summary>The similar article lists this article.</summary>
    ListsThis,

    /// <summary>This article lists the similar article.</summary>
    ListedByThis,

    /// <summary>Other articles list both articles.</summary>
    ListedTogether,

    /// <summary>Both articles cite the same outlet.</summary>
    CitesSameSource,

    /// <summary>Both articles have words that few articles have.</summary>
    SharedTerms,

    /// <summary>Both articles share words and were published within a short time.</summary>
    PublishedNear,
}
