using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Exports;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.Export;

namespace NewsCatalog.Api.Controllers;

/// <summary>Everything that matches, from one state of the catalog, in the order of ids.</summary>
[ApiController]
[Route(Address.Base)]
[Tags("Export")]
[EnableRateLimiting(CostlyRequests.Exports)]
[DisableRequestTimeout]
[Refuses("sort", "an export is in the order of the ids.")]
[Refuses("limit", "an export has everything that matches.")]
public sealed class ExportController(CatalogExport exports) : ControllerBase
{
    /// <summary>Exports articles, one a line.</summary>
    /// <remarks>The filters are those of the list of articles. The answer is streamed and has no limit.</remarks>
    /// <response code="200">Lines of JSON, each an article as `/articles/{id}` answers it. A transfer that ends too
    /// early goes on with `after` and the id of the last complete line.</response>
    [HttpGet("export.ndjson", Name = "exportNdjson")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK, "application/x-ndjson")]
    public IActionResult GetNdjson(
        [FromQuery] ArticleFilterParameters filter,
        [FromQuery] ExportParameters parameters
    ) => new ExportResult(exports, RequestOf(filter, parameters.After), ExportFormat.Ndjson);

    /// <summary>Exports articles as a table (RFC 4180).</summary>
    /// <remarks>The filters are those of the list of articles. The answer is streamed and has no limit.</remarks>
    /// <response code="200">A header row, and a row for each article. Lists are joined by "; ". A cell that a
    /// spreadsheet program could take for a formula begins with an apostrophe.</response>
    [HttpGet("export.csv", Name = "exportCsv")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/csv")]
    public IActionResult GetCsv(
        [FromQuery] ArticleFilterParameters filter,
        [FromQuery] CsvExportParameters parameters
    ) => new ExportResult(
        exports,
        RequestOf(filter, parameters.After),
        parameters.Bom.Value ? ExportFormat.CsvWithMark : ExportFormat.Csv
    );

    /// <summary>Exports articles with the bytes of all their versions as a BagIt bag (RFC 8493), from which a catalog
    /// can be restored.</summary>
    /// <remarks>The filters are those of the list of articles. The answer is streamed and has no limit.</remarks>
    /// <response code="200">A tar archive in the pax format. Without filters it has the withdrawn articles,
    /// too.</response>
    [HttpGet("export.tar", Name = "exportTar")]
    [Refuses("after", "a bag is whole, or its digests would not be right.")]
    [ProducesResponseType<FileContentResult>(StatusCodes.Status200OK, "application/x-tar")]
    public IActionResult GetTar([FromQuery] ArticleFilterParameters filter) =>
        new ExportResult(exports, RequestOf(filter, after: null), ExportFormat.Tar);

    /// <summary>Exports the change log for the bulk API of OpenSearch and Elasticsearch.</summary>
    /// <remarks>
    /// To fill an index and to keep it up to date: begin without a cursor, apply the lines, then store the address in
    /// the `Link` header and request it later for all changes since. The version of each line is the number of the
    /// article's last change, so lines may be applied again and in any order. When a cursor is refused, the database is
    /// another one: fill a new index. The answer is streamed and has no limit.
    /// </remarks>
    /// <response code="200">First two lines for each article: the action `index`, and the article as `/articles/{id}`
    /// answers it. Then one line for each article that has left: the action `delete`. The `Link` header has the address
    /// of what changes later as `next` (RFC 8288), also when nothing has changed.</response>
    [HttpGet("export.bulk", Name = "exportBulk")]
    [Refuses("after", "lines may be applied again, so an interrupted export is requested again.")]
    [Refuses("q", "an index follows the whole catalog. 'export.ndjson' has a part of it.")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "application/x-ndjson")]
    public IActionResult GetBulk([FromQuery] BulkExportParameters parameters) =>
        ChangeCursor.RevisionOf(parameters.Cursor, Request) is { } since
            ? new ExportResult(
                exports,
                ExportRequest.ChangesSince(since),
                ExportFormat.BulkInto(parameters.Index.Value)
            )
            : ProblemResult.InvalidCursor;

    static ExportRequest RequestOf(ArticleFilterParameters filter, ArticleId? after) =>
        new(filter.ToFilter(), filter.ToSearch(), after?.Value);
}
