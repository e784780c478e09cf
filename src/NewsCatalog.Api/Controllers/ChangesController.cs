using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.Changes;
using NewsCatalog.Paging;

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
        if (After(parameters.Cursor) is not { } after)
            return ProblemResult.InvalidCursor;
        if (await catalog.ListChangesAsync(after, parameters.Limit, cancellationToken) is not { } page)
            return ProblemResult.InvalidCursor;

        var end = page.Items is [.., var last] ? last.Revision : after;
        var resume = Cursor.Link(Request, end == default ? null : new Position($"{end.Ticks}", $"{end.Sequence}"));
        var next = page.HasMore ? resume : null;
        var first = $"<{Cursor.Link(Request, place: null)}>; rel=\"first\"";
        Response.Headers.Link = next is null ? first : $"<{next}>; rel=\"next\", {first}";
        return new ChangesResponse([.. page.Items.Select(ChangeResponse.From)], next, resume);
    }

    Revision? After(Cursor? cursor)
    {
        if (cursor is null) return default(Revision);
        return cursor.PlaceIn(Request) is { Backwards: false, Position: { Key: { } key, Id: { } id } }
               && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
               && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new Revision(sequence, ticks)
            : null;
    }
}
