using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Controllers;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Pages;

/// <summary>One article as pages: itself, its lines, what resembles it, its neighbourhood.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[Route("/articles/{id}")]
[Revisioned]
public sealed class ArticlePageController(CatalogReader catalog) : ControllerBase
{
    const int MostSimilar = 10;

    [HttpGet]
    [ShowsPage]
    public async Task<IActionResult> Get(string id, CancellationToken cancellationToken)
    {
        if (await catalog.FindArticleAsync(id, cancellationToken) is not { } found)
            return await catalog.AbsentAsync(id, cancellationToken);
        var around = await catalog.FindSurroundingsAsync(found, cancellationToken);
        return PageResult.Of<ArticlePage>(ArticleModel.From(found, around, Site.Of(HttpContext)));
    }

    [HttpGet("lines")]
    [EnableRateLimiting(CostlyRequests.Limit)]
    [ShowsPage]
    public async Task<IActionResult> Lines(string id, CancellationToken cancellationToken) =>
        await catalog.FindArticleAsync(id, cancellationToken) is { } article
        && await catalog.FindProvenanceAsync(id, cancellationToken) is { } provenance
            ? PageResult.Of<LinesPage>(LinesModel.From(ArticleSummaryResponse.From(article), provenance))
            : await catalog.AbsentAsync(id, cancellationToken);

    [HttpGet("similar")]
    [ShowsPage]
    public async Task<IActionResult> Similar(string id, CancellationToken cancellationToken) =>
        await catalog.FindArticleAsync(id, cancellationToken) is { } article
        && await catalog.FindSimilarAsync(id, MostSimilar, cancellationToken) is { } similar
            ? PageResult.Of<SimilarPage>(
                new SimilarModel(
                    ArticleSummaryResponse.From(article),
                    [.. similar.Select(SimilarArticleResponse.From)]
                )
            )
            : await catalog.AbsentAsync(id, cancellationToken);

    [HttpGet("neighbourhood")]
    [EnableRateLimiting(CostlyRequests.Limit)]
    [ShowsPage]
    public async Task<IActionResult> Neighbourhood(string id, CancellationToken cancellationToken) =>
        await catalog.FindArticleAsync(id, cancellationToken) is { } article
            ? PageResult.Of<NeighbourhoodPage>(await Pages.Neighbourhood.ReadAsync(catalog, article, cancellationToken))
            : await catalog.AbsentAsync(id, cancellationToken);
}
