using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Pages;

/// <summary>The page that a catalog begins with, and lists of articles as pages.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[Revisioned]
[Lenient]
public sealed class ArticleListController(CatalogReader catalog) : ControllerBase
{
    const int Newest = 10;

    [HttpGet("/")]
    [ShowsPage]
    public async Task<IActionResult> Home(CancellationToken cancellationToken)
    {
        var summary = await catalog.SummarizeAsync(cancellationToken);
        var newest = await catalog.ListArticlesAsync(
            new ArticleListRequest(
                ArticleFilter.All,
                Search: null,
                Order: null,
                new PageRequest(Newest, Count: false),
                ArticleParts.None,
                Facets: []
            ),
            cancellationToken
        );
        var items = newest.Page.Items.Select(hit => ArticleSummaryResponse.From(hit.Article));
        return PageResult.Of<HomePage>(new HomeModel(CatalogResponse.From(summary), [.. items]));
    }

    [HttpGet("/articles")]
    [ShowsPage]
    public async Task<IActionResult> List(
        [FromQuery] ArticleSelectionParameters selection,
        [FromQuery] PageParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        var list = await catalog.ListArticlesAsync(
            new ArticleListRequest(
                selection.ToFilter(),
                selection.ToSearch(),
                selection.ToOrder(),
                request,
                ArticleParts.None,
                ArticleListModel.Facets
            ),
            cancellationToken
        );
        if (list.Report is { IsComplete: false }) PartialAnswer.Set(HttpContext);
        var page = Response.Page(list.Page, hit => ArticleSummaryResponse.From(hit, ArticleParts.None));
        return PageResult.Of<ArticleListPage>(
            ArticleListModel.From(ArticlePageResponse.From(page, list, Request), Request)
        );
    }
}
