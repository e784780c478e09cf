using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Controllers;

/// <summary>The versions of an article and how they differ.</summary>
[ApiController]
[Route($"{Address.Base}/articles/{{id}}/versions")]
[Tags("Versions")]
[Revisioned(ByArticle = true)]
public sealed class ArticleVersionsController(CatalogReader catalog) : ControllerBase
{
    /// <summary>One spelling for each number, so that each version has one address.</summary>
    const string Number = @"regex(^[[1-9]]\d{{0,8}}$)";

    /// <summary>Lists the versions of an article, the newest first.</summary>
    /// <remarks>A version is made when the content of the article changes. The bytes of every version are
    /// kept.</remarks>
    /// <param name="id">The article's id.</param>
    /// <response code="200">A page of versions; follow `next` for more.</response>
    [HttpGet(Name = "listArticleVersions")]
    [Produces("application/json")]
    public async Task<ActionResult<PageResponse<ArticleVersionResponse>>> List(
        string id,
        [FromQuery] PageParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        return await catalog.ListVersionsAsync(id, request, cancellationToken) is { } page
            ? Response.Page(page, ArticleVersionResponse.From)
            : await catalog.AbsentAsync(id, cancellationToken);
    }

    /// <summary>Gets one version of an article, as today's parser reads its bytes.</summary>
    /// <remarks>The number 1 is the first version.</remarks>
    /// <param name="id">The article's id.</param>
    /// <param name="number">The number of the version.</param>
    /// <response code="200">The version with its values.</response>
    [HttpGet("{number:" + Number + "}", Name = "getArticleVersion")]
    [EnableRateLimiting(CostlyRequests.Limit)]
    [Produces("application/json")]
    public async Task<ActionResult<ArticleVersionDetailResponse>> Get(
        string id,
        int number,
        CancellationToken cancellationToken
    ) =>
        await catalog.FindVersionAsync(id, number, cancellationToken) is { } version
            ? ArticleVersionDetailResponse.From(version)
            : await catalog.AbsentAsync(id, number, cancellationToken);

    /// <summary>Gets the original bytes of one version. The ETag is the SHA-256 of the bytes.</summary>
    /// <remarks>The Content-Type names the encoding of the bytes.</remarks>
    /// <param name="id">The article's id.</param>
    /// <param name="number">The number of the version.</param>
    /// <response code="200">The file as it was read, in its own encoding.</response>
    [HttpGet("{number:" + Number + "}/source", Name = "getArticleVersionSource")]
    [Offers("text/plain")]
    [Verbatim]
    [ProducesResponseType<FileContentResult>(StatusCodes.Status200OK, "text/plain")]
    public async Task<IActionResult> Source(string id, int number, CancellationToken cancellationToken) =>
        await catalog.FindVersionAsync(id, number, cancellationToken) is { } version
            ? File(
                version.Content,
                $"text/plain; charset={version.Version.Facts.Encoding}",
                lastModified: null,
                new EntityTagHeaderValue($"\"{version.Version.Facts.Sha256}\"")
            )
            : await catalog.AbsentAsync(id, number, cancellationToken);

    /// <summary>Compares a version with an earlier one, paragraph by paragraph and word by word.</summary>
    /// <remarks>Texts are compared paragraph by paragraph. Inserted and deleted words are ranges of UTF-16 code
    /// units.</remarks>
    /// <param name="id">The article's id.</param>
    /// <param name="number">The number of the version.</param>
    /// <param name="parameters">The version to compare with.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <response code="200">The texts that differ.</response>
    [HttpGet("{number:" + Number + "}/changes", Name = "compareArticleVersions")]
    [EnableRateLimiting(CostlyRequests.Limit)]
    [Produces("application/json")]
    public async Task<ActionResult<VersionChangesResponse>> Changes(
        string id,
        int number,
        [FromQuery] VersionChangesParameters parameters,
        CancellationToken cancellationToken
    )
    {
        var since = parameters.Since?.Value ?? Math.Max(1, number - 1);
        if (await catalog.CompareVersionsAsync(id, since, number, cancellationToken) is { } changes)
            return VersionChangesResponse.From(since, number, changes);
        return await catalog.FindVersionAsync(id, number, cancellationToken) is null
            ? await catalog.AbsentAsync(id, number, cancellationToken)
            : ProblemResult.InvalidValues([new ParameterError("since", $"The article has no version {since}.")]);
    }
}
