using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Controllers;

/// <summary>The authors of articles.</summary>
[ApiController]
[Route($"{Address.Base}/authors")]
[Tags("Authors")]
[Revisioned]
public sealed class AuthorsController(CatalogReader catalog) : ControllerBase
{
    /// <summary>Lists the authors. By default the authors with the most articles come first.</summary>
    /// <remarks>Give the name of an author to the filter `author` of the list of articles.</remarks>
    /// <response code="200">A page of authors; follow `next` for more.</response>
    [HttpGet(Name = "listAuthors")]
    [Produces("application/json")]
    public async Task<ActionResult<PageResponse<AuthorResponse>>> List(
        [FromQuery] ListAuthorsParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        var page = await catalog.ListAuthorsAsync(
            parameters.Query,
            parameters.Sort.Value,
            request,
            cancellationToken
        );
        return Response.Page(page, AuthorResponse.From);
    }
}
