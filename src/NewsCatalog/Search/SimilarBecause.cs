using NewsCatalog.Articles;

namespace NewsCatalog.Search;

/// <summary>An article near another; <c>Score</c> is the sum of the scores of its reasons.</summary>
public sealed record SimilarArticle(Article Article, double Score, IReadOnlyList<SimilarBecause> Because);

/// <summary>One thing that two articles have in common, see <c>docs/search.md</c> for what each is worth.</summary>
/// <param name="Reason">What it is.</param>
/// <param name="Score">What it is worth, two decimals.</param>
/// <param name="Articles">For <c>listedTogether</c>: how many articles list both; null otherwise.</param>
/// <param name="Sources">For <c>citesSameSource</c>: the names of the outlets that both cite; empty otherwise.</param>
/// <param name="Terms">For <c>sharedTerms</c>: the words that both have, the rarest first; empty otherwise.</param>
public sealed record SimilarBecause(
    SimilarityReason Reason, double Score, int? Articles, IReadOnlyList<string> Sources, IReadOnlyList<string> Terms);

/// <summary>What two articles can have in common.</summary>
public enum SimilarityReason
{
    /// <summary>The neighbour lists this article.</summary>
    ListsThis,

    /// <summary>This article lists the neighbour.</summary>
    ListedByThis,

    /// <summary>Other articles list both.</summary>
    ListedTogether,

    /// <summary>Both cite one outlet.</summary>
    CitesSameSource,

    /// <summary>Both have words that few articles have.</summary>
    SharedTerms,
}
