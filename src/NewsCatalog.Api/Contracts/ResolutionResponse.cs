namespace NewsCatalog.Api.Contracts;

/// <summary>Which article a related headline belongs to, and how that was found.</summary>
/// <param name="Status">`unresolved` until the catalog holds an article of that headline.</param>
/// <param name="Method">How the article was found; null when it was not.</param>
/// <param name="Article">The article; null when there is none.</param>
/// <param name="Candidates">The articles that fit equally well, when there are several.</param>
public sealed record ResolutionResponse(
    ResolutionStatus Status, string? Method, ArticleReference? Article, IReadOnlyList<ArticleReference> Candidates)
{
    public static ResolutionResponse Unresolved { get; } = new(ResolutionStatus.Unresolved, null, null, []);
}

/// <summary>What is known of a related headline's article.</summary>
public enum ResolutionStatus
{
    Unresolved,
}

/// <summary>Points at an article.</summary>
public sealed record ArticleReference(string Id, string Url, string Headline);
