using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Queries;
using NewsCatalog.Articles;
using NewsCatalog.Ingestion;

namespace NewsCatalog.Api.Controllers;

/// <summary>The answer to a write: the article as it is now, with its address and its entity tag.</summary>
static class WrittenArticle
{
    public static async Task<IActionResult> WrittenAsync(
        this ControllerBase controller,
        CatalogReader catalog,
        SourceResult result,
        CancellationToken cancellationToken
    )
    {
        if (result.Written is not { } written) return SourceBody.Unreadable(result.Refusal!);
        var response = controller.Response;
        response.SetCatalogRevision(written.Revision);
        if (await catalog.FindArticleAsync(written.ArticleId, cancellationToken) is not { } article)
            return await catalog.AbsentAsync(written.ArticleId, cancellationToken);
        response.Headers.ETag = ArticleEntityTag.Of(controller.HttpContext, article);
        response.Headers.Location = Address.OfArticle(article.Id);
        response.StatusCode =
            written.Outcome == WriteOutcome.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return new ObjectResult(ArticleResponse.From(article)) { StatusCode = response.StatusCode };
    }
}
