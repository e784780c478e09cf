using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.Parsing;

namespace NewsCatalog.Api.Controllers;

/// <summary>Sources by their names.</summary>
[ApiController]
[Route(Path)]
[Tags("Writing")]
[Writes]
public sealed class SourcesController(CatalogReader catalog, CatalogWriter writer) : ControllerBase
{
    const string Path = $"{Address.Base}/sources";

    /// <summary>Stores a text as the source of this name, and reads it into an article.</summary>
    /// <remarks>A text or the values of an article are stored under the name. To overwrite, send `If-Match` with the
    /// entity tag that was read; to create only, send `If-None-Match: *`.</remarks>
    /// <param name="name">The name of the source: a relative path with forward slashes. A name that ends in `.md` or
    /// `.markdown` is read as Markdown.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <response code="200">The article, which was there already: it has changed, or has these bytes.</response>
    /// <response code="201">The article, which is new or has come back.</response>
    [HttpPut("{**name}", Name = "putSource")]
    [TakesArticle]
    [Produces("application/json")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Put(string name, CancellationToken cancellationToken)
    {
        name = SourceNameInPath.Of(Request, $"{Path}/");
        var body = await SourceBody.ReadAsync(Request, cancellationToken);
        if (body.Ending == ".md" && !ArticleTextParser.IsMarkdown(name)) return MarkdownName(name);
        var precondition = new WritePrecondition(Request);
        var result = await writer.PutAsync(name, body.Content, precondition, cancellationToken);
        return precondition.Problem ?? await this.WrittenAsync(catalog, result, cancellationToken);
    }

    static ProblemResult MarkdownName(string name) =>
        new(
            ProblemType.UnsupportedMediaType,
            $"The name '{name}' is not that of Markdown, which ends in .md or .markdown; send text/plain, or "
                + "choose another name."
        );
}
