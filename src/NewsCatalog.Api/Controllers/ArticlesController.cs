using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Controllers;

/// <summary>News articles and their sources.</summary>
[ApiController]
[Route($"{Address.Base}/articles")]
[Tags("Articles")]
[Revisioned]
public sealed class ArticlesController(CatalogReader catalog) : ControllerBase
{
    /// <summary>Lists articles or searches them.</summary>
    /// <remarks>Filters can be combined; an article must match all of them. Follow `next` from page to page.</remarks>
    /// <response code="200">A page of articles, without their text unless `embed` asks for it; follow `next` for
    /// more.</response>
    [HttpGet(Name = "listArticles")]
    [Produces("application/json")]
    [Sparse(typeof(ArticleSummaryResponse))]
    public async Task<ActionResult<ArticlePageResponse>> List(
        [FromQuery] ArticleSelectionParameters selection,
        [FromQuery] ListArticlesParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        var parts = parameters.ToParts();
        var list = await catalog.ListArticlesAsync(
            new ArticleListRequest(
                selection.ToFilter(),
                selection.ToSearch(),
                selection.ToOrder(),
                request,
                parts,
                [.. parameters.ToFacets()]
            ),
            cancellationToken
        );
        if (list.Report is { IsComplete: false })
            PartialAnswer.Set(HttpContext);
        var page = Response.Page(list.Page, hit => ArticleSummaryResponse.From(hit, parts));
        return ArticlePageResponse.From(page, list, Request);
    }

    /// <summary>Gets one article with all its parts, in the representation that `format` or `Accept` names.</summary>
    /// <remarks>A program that asks for nothing else gets the native JSON. The other representations are:</remarks>
    /// <param name="id">The article's id.</param>
    /// <response code="200">The article.</response>
    [HttpGet("{id}", Name = "getArticle")]
    [Revisioned(ByArticle = true)]
    [Offers(
        ArticleFormat.Json,
        JsonLd.MediaType,
        Ninjs.MediaType,
        Markdown.MediaType,
        Html.MediaType,
        PlainText.MediaType
    )]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK, ArticleFormat.Json)]
    [Sparse(typeof(ArticleResponse))]
    public async Task<IActionResult> Get(
        string id,
        [FromQuery] ArticleParameters parameters,
        CancellationToken cancellationToken
    )
    {
        var mediaType = HttpContext.Chosen();
        if (parameters.Fields is not null && mediaType != ArticleFormat.Json)
            return ProblemResult.FieldsAreOfJson;
        if (await catalog.FindArticleAsync(id, cancellationToken) is not { } found)
            return await catalog.AbsentAsync(id, cancellationToken);
        var article = ArticleResponse.From(found);
        return mediaType == ArticleFormat.Json
            ? Ok(article)
            : Content(ArticleFormat.Of(mediaType).Write(article, Site.Of(HttpContext)), mediaType, Encoding.UTF8);
    }

    /// <summary>Lists the related headlines of an article in source order, each with its resolution.</summary>
    /// <remarks>A resolution names the article that a headline belongs to, when the catalog has it.</remarks>
    /// <param name="id">The article's id.</param>
    /// <response code="200">All related headlines of the article, on one page.</response>
    [HttpGet("{id}/related-headlines", Name = "listRelatedHeadlinesOfArticle")]
    [Revisioned(ByArticle = true)]
    [Produces("application/json")]
    [Sparse(typeof(RelatedHeadlineReferenceResponse))]
    public async Task<ActionResult<PageResponse<RelatedHeadlineReferenceResponse>>> RelatedHeadlines(
        string id, [FromQuery] FieldsParameters parameters, CancellationToken cancellationToken) =>
        await catalog.ListRelatedHeadlinesAsync(id, cancellationToken) is { } references
            ? new PageResponse<RelatedHeadlineReferenceResponse>(
                [.. references.Select(RelatedHeadlineReferenceResponse.From)], references.Count, Next: null, Prev: null)
            : await catalog.AbsentAsync(id, cancellationToken);

    /// <summary>Lists the articles that refer to this article: those with a related headline that resolves to it,
    /// newest first.</summary>
    /// <remarks>An article refers to this one when one of its related headlines is resolved to it.</remarks>
    /// <param name="id">The article's id.</param>
    /// <response code="200">A page of articles; follow `next` for more.</response>
    [HttpGet("{id}/referring-articles", Name = "listReferringArticles")]
    [Produces("application/json")]
    [Sparse(typeof(ArticleSummaryResponse))]
    public async Task<ActionResult<PageResponse<ArticleSummaryResponse>>> ReferringArticles(
        string id, [FromQuery] ListParameters parameters, CancellationToken cancellationToken)
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        return await catalog.ListReferringAsync(id, request, cancellationToken) is { } page
            ? Response.Page(page, ArticleSummaryResponse.From)
            : await catalog.AbsentAsync(id, cancellationToken);
    }

    /// <summary>Lists the other articles whose sources have the same bytes, newest first.</summary>
    /// <remarks>A source that stands in the folder under two names gives two articles.</remarks>
    /// <param name="id">The article's id.</param>
    /// <response code="200">A page of articles; follow `next` for more.</response>
    [HttpGet("{id}/duplicates", Name = "listDuplicates")]
    [Produces("application/json")]
    [Sparse(typeof(ArticleSummaryResponse))]
    public async Task<ActionResult<PageResponse<ArticleSummaryResponse>>> Duplicates(
        string id,
        [FromQuery] ListParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        return await catalog.ListDuplicatesAsync(id, request, cancellationToken) is { } page
            ? Response.Page(page, ArticleSummaryResponse.From)
            : await catalog.AbsentAsync(id, cancellationToken);
    }

    /// <summary>Lists similar articles: those that list this article, that this article lists, or that share cited
    /// outlets or rare words with it.</summary>
    /// <remarks>Every article comes with the reasons for its score. The list has no further pages.</remarks>
    /// <param name="id">The article's id.</param>
    /// <response code="200">The most similar articles, at most `limit`. The score of each is the sum of its
    /// reasons.</response>
    [HttpGet("{id}/similar", Name = "listSimilarArticles")]
    [Produces("application/json")]
    [Sparse(typeof(SimilarArticleResponse), AlwaysSent = "article.id")]
    public async Task<ActionResult<SimilarArticlesResponse>> Similar(
        string id, [FromQuery] SimilarParameters parameters, CancellationToken cancellationToken) =>
        await catalog.FindSimilarAsync(id, parameters.Limit, cancellationToken) is { } neighbours
            ? SimilarArticlesResponse.From(neighbours)
            : await catalog.AbsentAsync(id, cancellationToken);

    /// <summary>Gets the original bytes of an article's source. The ETag is the SHA-256 of the bytes.</summary>
    /// <remarks>The Content-Type names the encoding of the bytes.</remarks>
    /// <param name="id">The article's id.</param>
    /// <response code="200">The file as it was read, in its own encoding.</response>
    [HttpGet("{id}/source", Name = "getArticleSource")]
    [Revisioned(ByArticle = true)]
    [Offers("text/plain")]
    [Verbatim]
    [ProducesResponseType<FileContentResult>(StatusCodes.Status200OK, "text/plain")]
    public async Task<IActionResult> Source(string id, CancellationToken cancellationToken) =>
        await catalog.FindSourceAsync(id, cancellationToken) is { } source
            ? File(
                source.Content,
                $"text/plain; charset={source.Facts.Encoding}",
                lastModified: null,
                new EntityTagHeaderValue($"\"{source.Facts.Sha256}\"")
            )
            : await catalog.AbsentAsync(id, cancellationToken);

    /// <summary>Shows the role of every line of an article's source.</summary>
    /// <remarks>It shows which line of the source gave which value of the article.</remarks>
    /// <param name="id">The article's id.</param>
    /// <response code="200">Every line with its role and the value that it gave.</response>
    [HttpGet("{id}/provenance", Name = "getArticleProvenance")]
    [EnableRateLimiting(CostlyRequests.Limit)]
    [Revisioned(ByArticle = true)]
    [Produces("application/json")]
    public async Task<ActionResult<ProvenanceResponse>> Provenance(string id, CancellationToken cancellationToken) =>
        await catalog.FindProvenanceAsync(id, cancellationToken) is { } provenance
            ? ProvenanceResponse.From(provenance)
            : await catalog.AbsentAsync(id, cancellationToken);
}
