using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Pages;

/// <summary>The outlets that articles cite, as pages.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[Route("/outlets")]
[Revisioned]
public sealed class OutletPageController(CatalogReader catalog) : ControllerBase
{
    [HttpGet]
    [ShowsPage]
    public async Task<IActionResult> List(
        [FromQuery] ListCitedSourcesParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        var page = await catalog.ListOutletsAsync(parameters.Query, parameters.ToOrder(), request, cancellationToken);
        return PageResult.Of<OutletListPage>(
            new OutletListModel(Response.Page(page, OutletResponse.From), parameters.Query)
        );
    }

    [HttpGet("{id}")]
    [ShowsPage]
    public async Task<IActionResult> Get(
        string id,
        [FromQuery] PageParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        if (await catalog.FindOutletAsync(id, request, cancellationToken) is not { } cited)
            return ProblemResult.NotFound("outlet", id);
        var over = await catalog.ListArticlesAsync(
            new ArticleListRequest(
                ArticleFilter.By(ArticleField.CitedSource, ValueFilter.Of(cited.Outlet.Id)),
                Search: null,
                Order: null,
                new PageRequest(Limit: 1, Count: false),
                ArticleParts.None,
                [ArticleField.PublishedMonth, ArticleField.PublishedYear]
            ),
            cancellationToken
        );
        return PageResult.Of<OutletPage>(
            new OutletModel(
                OutletDetailResponse.From(
                    cited.Outlet,
                    Response.Page(cited.Articles, ArticleAttributionsResponse.From)
                ),
                [
                    .. cited.Articles.Items
                        .SelectMany(article => article.Citations.SelectMany(place => place.Via).Distinct())
                        .CountBy(name => name)
                        .OrderByDescending(via => via.Value)
                        .Select(via => (via.Key, via.Value)),
                ],
                Bars(over, ArticleField.PublishedMonth, cited.Outlet.Id),
                Bars(over, ArticleField.PublishedYear, cited.Outlet.Id)
            )
        );
    }

    static List<FacetValueResponse> Bars(ArticleList list, ArticleField field, string outlet) =>
    [
        .. list.Facets[field]
            .Where(value => value.Value != ArticleFields.Absent)
            .Select(value => new FacetValueResponse(
                value.Value,
                value.Count,
                $"{Address.OfCitingPage(outlet)}&published={value.Value}"
            )),
    ];
}
