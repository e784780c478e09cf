using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Controllers;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Pages;

/// <summary>The versions of an article as a page.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[Revisioned]
public sealed class VersionsPageController(CatalogReader catalog) : ControllerBase
{
    [HttpGet("/articles/{id}/versions")]
    [EnableRateLimiting(CostlyRequests.Limit)]
    [ShowsPage]
    public async Task<IActionResult> Get(
        string id,
        [FromQuery] VersionsPageParameters parameters,
        [FromQuery] PageParameters page,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(page) is not { } request) return ProblemResult.InvalidCursor;
        if (await catalog.FindArticleAsync(id, cancellationToken) is not { } article
            || await catalog.ListVersionsAsync(id, request, cancellationToken) is not { } versions)
        {
            return await catalog.AbsentAsync(id, cancellationToken);
        }

        var newest = versions.Items.Count > 0 ? versions.Items[0].Number : article.Version;
        var version = parameters.Version?.Value ?? newest;
        var since = parameters.Since?.Value ?? Math.Max(1, version - 1);
        var response = Response.Page(versions, ArticleVersionResponse.From);
        if (since == version && parameters is { Version: null, Since: null })
            return PageResult.Of<VersionsPage>(new VersionsModel(id, article.Headline, response, Changes: null));
        if (await catalog.CompareVersionsAsync(id, since, version, cancellationToken) is not { } changes)
            return new ProblemResult(ProblemType.NotFound, $"The article '{id}' has no version {since} or {version}.");
        return PageResult.Of<VersionsPage>(
            new VersionsModel(id, article.Headline, response, VersionChangesResponse.From(since, version, changes))
        );
    }
}

/// <summary>Which versions to compare.</summary>
public sealed record VersionsPageParameters
{
    /// <summary>The later version. Without it, the newest.</summary>
    [FromQuery(Name = "version")]
    public VersionNumber? Version { get; init; }

    /// <summary>The earlier version. Without it, the one before.</summary>
    [FromQuery(Name = "since")]
    public VersionNumber? Since { get; init; }
}
