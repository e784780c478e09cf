using NewsCatalog.Headlines;

namespace NewsCatalog.Api.Contracts;

/// <summary>Which article a related headline belongs to, and how that was found. It is never chosen between two that fit equally well.</summary>
/// <param name="Status">`resolved`: it is `article`. `ambiguous`: it may be any of `candidates`. `unresolved`: the catalog holds no article of that headline.</param>
/// <param name="Method">How the article was found: `exact`, character by character; `normalized`, but for case, quotes, dashes, spacing, punctuation at the end or the site's name; `truncated`, by the beginning. Null unless resolved.</param>
/// <param name="Article">The article; null unless resolved.</param>
/// <param name="Candidates">The articles that fit equally well, at most 20; empty unless ambiguous.</param>
public sealed record ResolutionResponse(
    ResolutionStatus Status, ResolutionMethod? Method, ArticleReference? Article, IReadOnlyList<ArticleReference> Candidates)
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

/// <summary>Points at an article.</summary>
public sealed record ArticleReference(string Id, string Url, string Headline)
{
    public static ArticleReference From(Candidate candidate) => new(candidate.ArticleId, Address.OfArticle(candidate.ArticleId), candidate.Headline);
}
