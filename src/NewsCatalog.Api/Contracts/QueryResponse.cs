using NewsCatalog.Search;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Api.Contracts;

/// <summary>How a search was understood, and what each of its parts finds.</summary>
public sealed record QueryResponse
{
    /// <summary>The search as it was understood, in the same grammar.</summary>
    public required string Parsed { get; init; }

    /// <summary>The words and phrases of the search. Each has the number of articles that contain it, without the other
    /// words and without filters.</summary>
    public required IReadOnlyList<TermCount> Terms { get; init; }

    /// <summary>A better search, when this search finds little or nothing: one with words that the catalog has, or one
    /// for any of the words.</summary>
    public required string? DidYouMean { get; init; }

    /// <summary>When nothing is found: each word or filter without which something is found, the one with the most
    /// articles first; or the words that no article has.</summary>
    public required IReadOnlyList<EmptyCause> EmptiedBy { get; init; }

    /// <summary>What is searched otherwise than it may be meant, in plain words: a lower-case `or` is a
    /// word.</summary>
    public required string? Hint { get; init; }

    /// <summary>Whether no article has all words, and the articles are those with any of them; only with
    /// `syntax=lenient`.</summary>
    public required bool Relaxed { get; init; }

    public static QueryResponse From(QueryReport report) => new()
    {
        Parsed = report.Parsed,
        Terms = report.Terms,
        DidYouMean = report.DidYouMean,
        EmptiedBy = report.EmptiedBy ?? [],
        Hint = report.Hint,
        Relaxed = report.IsRelaxed,
    };
}
