using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Queries;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Ingestion;

namespace NewsCatalog.Api.Controllers;

/// <summary>Adds and deletes articles.</summary>
[ApiController]
[Route($"{Address.Base}/articles")]
[Tags("Writing")]
[Writes]
public sealed class ArticleWritingController(CatalogReader catalog, CatalogWriter writer, CatalogRevision revision)
    : ControllerBase
{
    /// <summary>Adds an article whose source has no name. The name is made from its date, its headline and its
    /// hash.</summary>
    /// <remarks>The name of the source is made from the date and the headline. When the catalog has the same bytes
    /// already, the answer is 200 with the article that has them.</remarks>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <response code="200">The article that has these bytes already.</response>
    /// <response code="201">The new article.</response>
    [HttpPost(Name = "addArticle")]
    [TakesArticle]
    [Produces("application/json")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Add(CancellationToken cancellationToken)
    {
        var body = await SourceBody.ReadAsync(Request, cancellationToken);
        try
        {
            var result = await writer.AddAsync(body.Content, body.Ending, cancellationToken);
            return await this.WrittenAsync(catalog, result, cancellationToken);
        }
        catch (UnreadableSourceException unreadable)
        {
            return SourceBody.Unreadable(unreadable.Message);
        }
    }

    /// <summary>Deletes an article. It leaves lists, search and headlines; its bytes stay until it is purged.</summary>
    /// <remarks>`If-Match` names the state that the client has read. After that, the article is answered with
    /// 410.</remarks>
    /// <param name="id">The article's id.</param>
    /// <param name="parameters">Whether its bytes are removed too.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <response code="204">The article is deleted.</response>
    [HttpDelete("{id}", Name = "deleteArticle")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(
        string id,
        [FromQuery] DeleteParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (parameters.Purge.Value && !User.HasClaim(AccessPolicies.ScopeClaim, AccessPolicies.Admin))
            return Forbid(BearerKeyHandler.Scheme);
        var precondition = new WritePrecondition(Request);
        var outcome = await writer.DeleteAsync(id, precondition, cancellationToken);
        if (precondition.Problem is { } problem) return problem;
        var isPurged = parameters.Purge.Value && await writer.PurgeAsync(id, cancellationToken);
        if (outcome != WriteOutcome.Withdrawn && !isPurged) return await catalog.AbsentAsync(id, cancellationToken);
        Response.SetCatalogRevision((await revision.ReadAsync(cancellationToken)).Sequence);
        return NoContent();
    }
}
