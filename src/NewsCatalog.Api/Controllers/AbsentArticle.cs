using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Controllers;

/// <summary>The answers for what is not there: 404 for what never was, 410 for what has left the catalog.</summary>
static class AbsentArticle
{
    public static async Task<ProblemResult> AbsentAsync(
        this CatalogReader catalog,
        string id,
        CancellationToken cancellationToken
    ) =>
        await catalog.FindWithdrawnAsync(id, cancellationToken) is { } withdrawn
            ? ProblemResult.Gone(withdrawn)
            : ProblemResult.NotFound("article", id);

    /// <summary>The answer for a version that is not there, perhaps because its article is not.</summary>
    public static async Task<ProblemResult> AbsentAsync(
        this CatalogReader catalog,
        string id,
        int version,
        CancellationToken cancellationToken
    ) =>
        await catalog.FindRevisionAsync(id, cancellationToken) is null
            ? await catalog.AbsentAsync(id, cancellationToken)
            : new ProblemResult(ProblemType.NotFound, $"The article '{id}' has no version {version}.");
}
