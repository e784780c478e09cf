using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Controllers;

/// <summary>The news outlets that articles credit: "according to X (via Y)".</summary>
[ApiController]
[Route($"{Address.Base}/cited-sources")]
[Tags("Cited sources")]
[Revisioned]
public sealed class CitedSourcesController(CatalogReader catalog) : ControllerBase
{
    /// <summary>Lists the outlets that articles cite. By default the outlets with the most citing articles come
    /// first.</summary>
    /// <remarks>An outlet is in the list when at least one article credits it.</remarks>
    /// <response code="200">A page of outlets; follow `next` for more.</response>
    [HttpGet(Name = "listCitedSources")]
    [Produces("application/json")]
    [Sparse(typeof(OutletResponse))]
    public async Task<ActionResult<PageResponse<OutletResponse>>> List(
        [FromQuery] ListCitedSourcesParameters parameters, CancellationToken cancellationToken)
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        var page = await catalog.ListOutletsAsync(parameters.Query, parameters.ToOrder(), request, cancellationToken);
        return Response.Page(page, OutletResponse.From);
    }

    /// <summary>Gets one outlet and a page of the articles that credit it, newest first.</summary>
    /// <remarks>The articles that cite the outlet come in pages; follow `next`.</remarks>
    /// <param name="id">The outlet's id.</param>
    /// <response code="200">The outlet; follow `attributions.next` for more articles.</response>
    [HttpGet("{id}", Name = "getCitedSource")]
    [Produces("application/json")]
    public async Task<ActionResult<OutletDetailResponse>> Get(
        string id, [FromQuery] PageParameters parameters, CancellationToken cancellationToken)
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        return await catalog.FindOutletAsync(id, request, cancellationToken) is { } cited
            ? OutletDetailResponse.From(cited.Outlet, Response.Page(cited.Articles, ArticleAttributionsResponse.From))
            : ProblemResult.NotFound("cited source", id);
    }
}
