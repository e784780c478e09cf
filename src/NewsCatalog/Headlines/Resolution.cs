namespace NewsCatalog.Headlines;

/// <summary>The article that a related headline belongs to. When several articles fit equally well, none is
/// chosen.</summary>
/// <param name="Status">Decides which of the other values are set.</param>
/// <param name="Method">How the article was found; null unless resolved.</param>
/// <param name="Article">The article, when there is exactly one.</param>
/// <param name="Candidates">The articles that fit equally well, when there are several.</param>
public sealed record Resolution(
    ResolutionStatus Status,
    ResolutionMethod? Method,
    Candidate? Article,
    IReadOnlyList<Candidate> Candidates
)
{
    public static Resolution Unresolved { get; } =
        new(ResolutionStatus.Unresolved, Method: null, Article: null, Candidates: []);

    /// <summary>Resolves a headline, as one source writes it, among the candidates of its key.</summary>
    public static Resolution Of(string text, IReadOnlyList<Candidate> candidates)
    {
        if (candidates.Count == 0)
            return Unresolved;
        var exact = candidates
            .Where(candidate => candidate.Method != ResolutionMethod.Truncated && candidate.Headline == text)
            .ToList();
        return exact.Count > 0 ? Among(exact, ResolutionMethod.Exact) : Among(candidates, candidates[0].Method);
    }

    static Resolution Among(IReadOnlyList<Candidate> candidates, ResolutionMethod method) => candidates.Count == 1
        ? new Resolution(ResolutionStatus.Resolved, method, candidates[0], Candidates: [])
        : new Resolution(ResolutionStatus.Ambiguous, Method: null, Article: null, candidates);
}

/// <summary>An article that fits a headline.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Headline">The article's own headline.</param>
/// <param name="Method">How it fits the headline, but for <see cref="ResolutionMethod.Exact"/>.</param>
public sealed record Candidate(string ArticleId, string Headline, ResolutionMethod Method);
