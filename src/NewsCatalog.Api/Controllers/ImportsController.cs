using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsCatalog.Access;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.ImportJobs;
using NewsCatalog.Ingestion.Uploads;

namespace NewsCatalog.Api.Controllers;

/// <summary>Imports of many texts, which run in the background.</summary>
[ApiController]
[Route($"{Address.Base}/imports")]
[Tags("Writing")]
[Writes]
public sealed class ImportsController(
    IImportRepository imports,
    IAccessKeys keys,
    UploadFolder uploads,
    ImportSignal signal,
    IOptions<ImportOptions> options,
    TimeProvider clock
) : ControllerBase
{
    const int MostListed = 20;

    /// <summary>Imports many texts. The body is stored first; then it is imported in the background, one import at a
    /// time. To import the same again changes nothing.</summary>
    /// <remarks>Ask the address in `Location` how far the import has come. It survives a restart of the
    /// server.</remarks>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <response code="202">The import waits; its address tells how far it has come.</response>
    [HttpPost(Name = "startImport")]
    [TakesUpload]
    [Produces("application/json")]
    [ProducesResponseType<ImportResponse>(StatusCodes.Status202Accepted)]
    public async Task<IActionResult> Start(CancellationToken cancellationToken)
    {
        var mediaType = UploadBody.TypeOf(Request);
        if (await HasTooManyAsync(cancellationToken)) return TooMany();
        var id = UploadFolder.NewId();
        var bytes = await UploadBody.SaveAsync(Request, uploads, id, cancellationToken);
        var key = User.FindFirstValue(AccessPolicies.KeyClaim)!;

        // Much may have happened while the body was read.
        var isRevoked = !await keys.IsValidAsync(key, cancellationToken);
        if (isRevoked || await HasTooManyAsync(cancellationToken))
        {
            uploads.Delete(id);
            return isRevoked ? Challenge(BearerKeyHandler.Scheme) : TooMany();
        }

        var import = new Import
        {
            Id = id,
            CreatedAt = clock.GetUtcNow(),
            KeyId = key,
            MediaType = mediaType,
            Bytes = bytes,
        };
        await imports.AddAsync(import, cancellationToken);
        signal.Wake();
        return Accepted(Address.OfImport(id), ImportResponse.From(import));
    }

    /// <summary>Lists the newest imports.</summary>
    /// <remarks>Imports that have ended stay in the list.</remarks>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <response code="200">At most 20 imports, the newest first.</response>
    [HttpGet(Name = "listImports")]
    [Produces("application/json")]
    public async Task<ActionResult<PageResponse<ImportResponse>>> List(CancellationToken cancellationToken)
    {
        var newest = await imports.ListAsync(MostListed, cancellationToken);
        return new PageResponse<ImportResponse>(
            [.. newest.Select(ImportResponse.From)],
            newest.Count,
            Next: null,
            Prev: null
        );
    }

    /// <summary>Tells how far an import has come; with `Accept: text/event-stream`, again and again until it has
    /// ended.</summary>
    /// <remarks>Each item that was refused is listed with its line and the reason.</remarks>
    /// <param name="id">The id of the import.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <response code="200">The import.</response>
    [HttpGet("{id}", Name = "getImport")]
    [Produces("application/json")]
    [ProducesResponseType<ImportResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } import) return ProblemResult.NotFound("import", id);
        return EventStream.IsWanted(Request)
            ? new EventStream<ImportResponse>(
                import,
                one => one.EndedAt is null,
                stop => FindAsync(id, stop),
                ContractJson.Web.ImportResponse
            )
            : Ok(import);
    }

    /// <summary>Cancels an import. What it has written stays.</summary>
    /// <remarks>To undo what it has written, delete the articles.</remarks>
    /// <param name="id">The id of the import.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <response code="204">The import is canceled.</response>
    [HttpDelete("{id}", Name = "cancelImport")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Cancel(string id, CancellationToken cancellationToken)
    {
        if (await imports.CancelAsync(id, "It was canceled by a client.", cancellationToken))
        {
            uploads.Delete(id);
            return NoContent();
        }

        return await imports.FindAsync(id, cancellationToken) switch
        {
            null => ProblemResult.NotFound("import", id),
            { State: ImportState.Canceled } => NoContent(),
            _ => new ProblemResult(ProblemType.Conflict, "The import has ended already; what it wrote stays."),
        };
    }

    async Task<bool> HasTooManyAsync(CancellationToken cancellationToken) =>
        (await imports.ListWaitingAsync(cancellationToken)).Count >= options.Value.MaxWaiting;

    async Task<ImportResponse?> FindAsync(string id, CancellationToken cancellationToken) =>
        await imports.FindAsync(id, cancellationToken) is { } import ? ImportResponse.From(import) : null;

    ProblemResult TooMany()
    {
        Response.Headers.RetryAfter = "60";
        return new ProblemResult(
            ProblemType.TooManyRequests,
            $"{options.Value.MaxWaiting} imports wait already, as many as Imports:MaxWaiting allows."
        );
    }
}
