using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Controllers;

/// <summary>The related headlines that articles list.</summary>
[ApiController]
[Route($"{Address.Base}/related-headlines")]
[Tags("Related headlines")]
[Revisioned]
public sealed class RelatedHeadlinesController(CatalogReader catalog) : ControllerBase
{
    /// <summary>Lists related headlines or searches them. By default the headlines that most articles list come
    /// first.</summary>
    /// <remarks>A headline that several articles list is one item here. `status` filters by what is known of its
    /// article.</remarks>
    /// <response code="200">A page of headlines; follow `next` for more.</response>
    [HttpGet(Name = "listRelatedHeadlines")]
    [Produces("application/json")]
    [Sparse(typeof(RelatedHeadlineResponse))]
    public async Task<ActionResult<PageResponse<RelatedHeadlineResponse>>> List(
        [FromQuery] ListRelatedHeadlinesParameters parameters, CancellationToken cancellationToken)
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        var page = await catalog.ListHeadlinesAsync(
            new HeadlineListRequest(parameters.ToSearch(), parameters.ToStatus(), parameters.IsDescending(), request),
            cancellationToken
        );
        return Response.Page(page, RelatedHeadlineResponse.From);
    }

    /// <summary>Gets one related headline and a page of the articles that list it, newest first.</summary>
    /// <remarks>The articles that list the headline come in pages; follow `next`.</remarks>
    /// <param name="id">The headline's id.</param>
    /// <response code="200">The headline; follow `referringArticles.next` for more articles.</response>
    [HttpGet("{id}", Name = "getRelatedHeadline")]
    [Produces("application/json")]
    public async Task<ActionResult<RelatedHeadlineDetailResponse>> Get(
        string id, [FromQuery] PageParameters parameters, CancellationToken cancellationToken)
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        return await catalog.FindHeadlineAsync(id, request, cancellationToken) is { } listed
            ? RelatedHeadlineDetailResponse.From(
                listed.Headline,
                Response.Page(listed.Articles, ArticleSummaryResponse.From)
            )
            : ProblemResult.NotFound("related headline", id);
    }
}
