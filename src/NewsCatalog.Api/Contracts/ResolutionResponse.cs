using NewsCatalog.Headlines;

namespace NewsCatalog.Api.Contracts;

/// <summary>The article that a related headline belongs to, and how it was found. When several articles fit equally
/// well, none is chosen.</summary>
/// <param name="Status">`resolved`: the headline belongs to `article`. `ambiguous`: it may belong to any of
/// `candidates`. `unresolved`: the catalog has no article with this headline.</param>
/// <param name="Method">How the article was found. `exact`: all characters are equal. `normalized`: equal except for
/// case, quotes, dashes, spacing, punctuation at the end, or the name of the site. `truncated`: one is the beginning of
/// the other. Null unless resolved.</param>
/// <param name="Article">The article. Null unless resolved.</param>
/// <param name="Candidates">The articles that fit equally well, at most 20. Empty unless ambiguous.</param>
public sealed record ResolutionResponse(
    ResolutionStatus Status,
    ResolutionMethod? Method,
    ArticleReference? Article,
    IReadOnlyList<ArticleReference> Candidates
)
{
    static readonly ResolutionResponse Unresolved = new(ResolutionStatus.Unresolved, null, null, []);

    public static ResolutionResponse From(Resolution resolution) => resolution.Status == ResolutionStatus.Unresolved
        ? Unresolved
        : new(
            resolution.Status,
            resolution.Method,
            resolution.Article is null ? null : ArticleReference.From(resolution.Article),
            [.. resolution.Candidates.Select(ArticleReference.From)]);
}

/// <summary>A reference to an article.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Url">The article's own address, a relative reference.</param>
/// <param name="Headline">The article's headline.</param>
public sealed record ArticleReference(string Id, string Url, string Headline)
{
    public static ArticleReference From(Candidate candidate) =>
        new(candidate.ArticleId, Address.OfArticle(candidate.ArticleId), candidate.Headline);
}
