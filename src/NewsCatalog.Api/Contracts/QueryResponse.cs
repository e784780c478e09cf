using NewsCatalog.Search;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Api.Contracts;

/// <summary>What a search was understood as and what became of its parts.</summary>
public sealed record QueryResponse
{
    /// <summary>The search as it was understood, in the same grammar.</summary>
    public required string Parsed { get; init; }

    /// <summary>Its words and phrases, each with the number of articles it is found in alone, whatever the filters.</summary>
    public required IReadOnlyList<TermCount> Terms { get; init; }

    /// <summary>When little is found: a search in words of the catalog that finds more; when nothing is, else one for any of its words.</summary>
    public required string? DidYouMean { get; init; }

    /// <summary>When nothing is found: what to leave out to find something, the most fruitful first; or the words that no article has.</summary>
    public required IReadOnlyList<EmptyCause> EmptiedBy { get; init; }

    public static QueryResponse From(QueryReport report) => new()
    {
        Parsed = report.Parsed,
        Terms = report.Terms,
        DidYouMean = report.DidYouMean,
        EmptiedBy = report.EmptiedBy ?? [],
    };
}
