using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.Headlines;

namespace NewsCatalog.Api.Pages;

/// <summary>Headlines that articles list, as pages.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[Revisioned]
public sealed class HeadlinePageController(CatalogReader catalog) : ControllerBase
{
    [HttpGet("/wanted")]
    [ShowsPage]
    public async Task<IActionResult> Wanted(
        [FromQuery] WantedParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        var page = await catalog.ListHeadlinesAsync(
            new HeadlineListRequest(
                parameters.Query?.Query,
                ResolutionStatus.Unresolved,
                MostListedFirst: parameters.Query is null ? true : null,
                request
            ),
            cancellationToken
        );
        return PageResult.Of<WantedPage>(
            new WantedModel(
                Response.Page(page, RelatedHeadlineResponse.From),
                parameters.Query is null ? null : Request.Query["q"].ToString()
            )
        );
    }

    [HttpGet("/headlines/{id}")]
    [ShowsPage]
    public async Task<IActionResult> Get(
        string id,
        [FromQuery] PageParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        return await catalog.FindHeadlineAsync(id, request, cancellationToken) is { } listed
            ? PageResult.Of<HeadlinePage>(
                RelatedHeadlineDetailResponse.From(
                    listed.Headline,
                    Response.Page(listed.Articles, ArticleSummaryResponse.From)
                )
            )
            : ProblemResult.NotFound("headline", id);
    }
}

/// <summary>Which headlines to show.</summary>
public sealed record WantedParameters : PageParameters
{
    /// <summary>What to search for in them.</summary>
    [FromQuery(Name = "q")]
    public HeadlineSearchText? Query { get; init; }
}
