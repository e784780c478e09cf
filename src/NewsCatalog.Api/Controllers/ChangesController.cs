using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Controllers;

/// <summary>The changes of the catalog.</summary>
[ApiController]
[Route($"{Address.Base}/changes")]
[Tags("Changes")]
[Revisioned]
public sealed class ChangesController(CatalogReader catalog) : ControllerBase
{
    /// <summary>Lists the created, updated and deleted articles, in the order of the commits.</summary>
    /// <remarks>
    /// To maintain a copy of the catalog: begin without a cursor, follow `next` while there is one, then store `resume`
    /// and request it later. Fetch each article that a change names. Delete it from the copy when the answer is 404
    /// or 410.
    /// </remarks>
    /// <response code="200">The changes after the cursor. Without a cursor, the first changes.</response>
    [HttpGet(Name = "listChanges")]
    [Produces("application/json")]
    public async Task<ActionResult<ChangesResponse>> List(
        [FromQuery] ChangesParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (ChangeCursor.RevisionOf(parameters.Cursor, Request) is not { } after)
            return ProblemResult.InvalidCursor;
        if (await catalog.ListChangesAsync(after, parameters.Limit, cancellationToken) is not { } page)
            return ProblemResult.InvalidCursor;

        var end = page.Items is [.., var last] ? last.Revision : after;
        var resume = ChangeCursor.Link(Request, end);
        var next = page.HasMore ? resume : null;
        var first = $"<{Cursor.Link(Request, place: null)}>; rel=\"first\"";
        Response.Headers.Link = next is null ? first : $"<{next}>; rel=\"next\", {first}";
        return new ChangesResponse([.. page.Items.Select(ChangeResponse.From)], next, resume);
    }
}
