using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Http;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Parsing;

namespace NewsCatalog.Api.Controllers;

/// <summary>News articles and what they were read from.</summary>
[ApiController]
[Route($"{Address.Base}/articles")]
[Tags("Articles")]
public sealed class ArticlesController(IArticleRepository articles, IRelatedHeadlineRepository headlines) : ControllerBase
{
    /// <summary>Lists articles.</summary>
    /// <response code="200">A page of articles without their text; follow `next` for more.</response>
    [HttpGet(Name = "listArticles")]
    [Produces("application/json")]
    public async Task<ActionResult<PageResponse<ArticleSummaryResponse>>> List(
        [FromQuery] ListArticlesParameters parameters, CancellationToken cancellationToken)
    {
        if (Request.PageRequest(parameters) is not { } request) return Problems.InvalidCursor;
        var page = await articles.ListAsync(ArticleFilter.All, parameters.ToOrder(), request, cancellationToken);
        return Response.Page(page, ArticleSummaryResponse.From);
    }

    /// <summary>Gets one article with all its parts.</summary>
    /// <param name="id">The article's id.</param>
    /// <response code="200">The article.</response>
    [HttpGet("{id}", Name = "getArticle")]
    [Produces("application/json")]
    public async Task<ActionResult<ArticleResponse>> Get(string id, CancellationToken cancellationToken) =>
        await articles.FindAsync(id, cancellationToken) is { } article ? ArticleResponse.From(article) : NoArticle(id);

    /// <summary>Lists the headlines that an article's source lists, in its order, each with its resolution.</summary>
    /// <param name="id">The article's id.</param>
    /// <response code="200">All of them, on one page.</response>
    [HttpGet("{id}/related-headlines", Name = "listRelatedHeadlinesOfArticle")]
    [Produces("application/json")]
    public async Task<ActionResult<PageResponse<RelatedHeadlineReferenceResponse>>> RelatedHeadlines(
        string id, CancellationToken cancellationToken) =>
        await headlines.FindOfArticleAsync(id, cancellationToken) is { } references
            ? new PageResponse<RelatedHeadlineReferenceResponse>(
                [.. references.Select(RelatedHeadlineReferenceResponse.From)], references.Count, Next: null)
            : NoArticle(id);

    /// <summary>Gets the original bytes of an article's source. The ETag is their SHA-256.</summary>
    /// <param name="id">The article's id.</param>
    /// <response code="200">The file as it was read, in whatever encoding it has.</response>
    [HttpGet("{id}/source", Name = "getArticleSource")]
    [ProducesResponseType<FileContentResult>(StatusCodes.Status200OK, "text/plain")]
    public async Task<IActionResult> Source(string id, CancellationToken cancellationToken) =>
        await articles.FindSourceAsync(id, cancellationToken) is { } source
            ? File(source.Content, $"text/plain; charset={source.Encoding}", lastModified: null, new EntityTagHeaderValue($"\"{source.Sha256}\""))
            : NoArticle(id);

    /// <summary>Tells what became of every line of an article's source.</summary>
    /// <param name="id">The article's id.</param>
    /// <response code="200">Every line with its role and the value it gave.</response>
    [HttpGet("{id}/provenance", Name = "getArticleProvenance")]
    [Produces("application/json")]
    public async Task<ActionResult<ProvenanceResponse>> Provenance(string id, CancellationToken cancellationToken) =>
        await articles.FindSourceAsync(id, cancellationToken) is { } source
            ? ProvenanceResponse.From(ArticleTextParser.Parse(SourceText.Decode(source.Content)))
            : NoArticle(id);

    static ProblemResult NoArticle(string id) => Problems.NotFound("article", id);
}
