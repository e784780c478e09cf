using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search;

/// <summary>How a search was understood, and what each of its parts finds.</summary>
/// <param name="Parsed">The search as it was understood, in the same grammar.</param>
/// <param name="Terms">The words and phrases of the search. Each has the number of articles that contain it, without
/// the other words and without filters.</param>
/// <param name="DidYouMean">A better search when this search finds little or nothing: one with words that the catalog
/// has, or one for any of the words.</param>
/// <param name="EmptiedBy">When nothing is found: each word or filter without which something is found, the one with
/// the most articles first.</param>
/// <param name="Hint">What in the search is searched otherwise than the searcher may think; null for nothing.</param>
/// <param name="IsComplete">Whether the time limit allowed to compute all of <c>DidYouMean</c> and
/// <c>EmptiedBy</c>.</param>
public sealed record QueryReport(
    string Parsed,
    IReadOnlyList<TermCount> Terms,
    string? DidYouMean,
    IReadOnlyList<EmptyCause>? EmptiedBy,
    string? Hint,
    bool IsComplete = true
)
{
    /// <summary>Whether no article has all words, and those with any of them were found instead.</summary>
    public bool IsRelaxed { get; init; }

    /// <summary>The report of a search that found what this other one finds, which need not be offered any
    /// more.</summary>
    public QueryReport AsRelaxed(string other) => this with
    {
        IsRelaxed = true,
        DidYouMean = DidYouMean == other ? null : DidYouMean,
    };
}

/// <summary>A word, a phrase or a parameter, and the number of articles found without it.</summary>
/// <param name="Term">The word or phrase. Null when it is a parameter.</param>
/// <param name="Parameter">The name of the parameter. Null when it is a word or phrase.</param>
/// <param name="Articles">Number of articles found without it.</param>
public sealed record EmptyCause(string? Term, string? Parameter, int Articles);
