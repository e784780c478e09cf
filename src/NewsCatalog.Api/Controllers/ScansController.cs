using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Problems;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Api.Controllers;

/// <summary>Scans of the folder on request.</summary>
[ApiController]
[Route($"{Address.Base}/scans")]
[Tags("Writing")]
[Writes]
public sealed class ScansController(RequestedScans scans) : ControllerBase
{
    /// <summary>Reads the folder again now, in the background.</summary>
    /// <remarks>The server also watches the folder by itself; a scan is for clients that do not want to wait.</remarks>
    /// <response code="202">The scan waits; its address tells what it has done.</response>
    [HttpPost(Name = "startScan")]
    [Produces("application/json")]
    [ProducesResponseType<ScanResponse>(StatusCodes.Status202Accepted)]
    public IActionResult Start()
    {
        var scan = ScanResponse.From(scans.Add());
        return Accepted(scan.Url, scan);
    }

    /// <summary>Tells what a scan has done; with `Accept: text/event-stream`, again and again until it has
    /// ended.</summary>
    /// <remarks>A scan counts the articles that it has created, updated and removed.</remarks>
    /// <param name="id">The id of the scan.</param>
    /// <response code="200">The scan.</response>
    [HttpGet("{id}", Name = "getScan")]
    [Produces("application/json")]
    [ProducesResponseType<ScanResponse>(StatusCodes.Status200OK)]
    public IActionResult Get(string id)
    {
        if (Find(id) is not { } scan) return ProblemResult.NotFound("scan", id);
        return EventStream.IsWanted(Request)
            ? new EventStream<ScanResponse>(
                scan,
                one => one.EndedAt is null,
                _ => Task.FromResult(Find(id)),
                ContractJson.Web.ScanResponse
            )
            : Ok(scan);
    }

    ScanResponse? Find(string id) => scans.Find(id) is { } scan ? ScanResponse.From(scan) : null;
}
