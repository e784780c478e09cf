using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Controllers;

/// <summary>Lists of articles as feeds, with the whole text of each article.</summary>
[ApiController]
[Revisioned]
[Tags("Feeds")]
public sealed class FeedsController(CatalogReader catalog, TimeProvider clock) : ControllerBase
{
    const string Xml = "application/xml";

    /// <summary>Lists articles as RSS 2.0.</summary>
    /// <remarks>The filters are those of the list of articles; so each search has its own feed.</remarks>
    /// <response code="200">A page of articles with their text; `atom:link rel="next"` leads to more.</response>
    [HttpGet("/feeds/articles.rss", Name = "getRssFeed")]
    [Offers(Feeds.Rss)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, Feeds.Rss)]
    public async Task<IActionResult> GetRss(
        [FromQuery] ArticleSelectionParameters selection,
        [FromQuery] FeedParameters parameters,
        CancellationToken cancellationToken
    ) =>
        await FeedAsync(selection, parameters, cancellationToken) is { } feed
            ? Content(Rss.Write(feed), Feeds.Rss, Encoding.UTF8)
            : ProblemResult.InvalidCursor;

    /// <summary>Lists articles as Atom (RFC 4287).</summary>
    /// <remarks>The filters are those of the list of articles; so each search has its own feed.</remarks>
    /// <response code="200">A page of articles with their text; `link rel="next"` leads to more.</response>
    [HttpGet("/feeds/articles.atom", Name = "getAtomFeed")]
    [Offers(Feeds.Atom)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, Feeds.Atom)]
    public async Task<IActionResult> GetAtom(
        [FromQuery] ArticleSelectionParameters selection,
        [FromQuery] FeedParameters parameters,
        CancellationToken cancellationToken
    ) =>
        await FeedAsync(selection, parameters, cancellationToken) is { } feed
            ? Content(Atom.Write(feed), Feeds.Atom, Encoding.UTF8)
            : ProblemResult.InvalidCursor;

    /// <summary>Lists articles as JSON Feed 1.1.</summary>
    /// <remarks>The filters are those of the list of articles; so each search has its own feed.</remarks>
    /// <response code="200">A page of articles with their text; `next_url` leads to more.</response>
    [HttpGet("/feeds/articles.json", Name = "getJsonFeed")]
    [Offers(JsonFeed.MediaType, "application/json")]
    [ProducesResponseType<JsonFeed>(StatusCodes.Status200OK, JsonFeed.MediaType, "application/json")]
    public async Task<IActionResult> GetJson(
        [FromQuery] ArticleSelectionParameters selection,
        [FromQuery] FeedParameters parameters,
        CancellationToken cancellationToken
    ) =>
        await FeedAsync(selection, parameters, cancellationToken) is { } feed
            ? Content(JsonFeed.Write(feed), HttpContext.Chosen(), Encoding.UTF8)
            : ProblemResult.InvalidCursor;

    /// <summary>Lists the articles of the last two days for search engines, at most 1,000. Articles of unknown date or
    /// language are left out.</summary>
    /// <remarks>It follows the format that search engines read for news.</remarks>
    /// <response code="200">A news sitemap.</response>
    [HttpGet("/sitemap-news.xml", Name = "getNewsSitemap")]
    [Revisioned(Daily = true)]
    [Offers(Xml)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, Xml)]
    public async Task<IActionResult> GetNewsSitemap(CancellationToken cancellationToken)
    {
        var today = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var filter = new ArticleFilter
        {
            Time = new TimeRange(ArticleTime.Published, today - NewsSitemap.MaxAge, today.AddDays(1)),
        };
        var newest = new ArticleOrder(ArticleSort.Published, Descending: true);
        var page = new PageRequest(NewsSitemap.MaxArticles, Count: false);
        var list = await catalog.ListArticlesAsync(
            new ArticleListRequest(filter, Search: null, newest, page, ArticleParts.None, Facets: []),
            cancellationToken
        );
        var listed = list
            .Page.Items.Select(hit => hit.Article)
            .Where(article => article.Language is not null)
            .Select(ArticleSummaryResponse.From);
        return Content(NewsSitemap.Write(listed, Site.Of(HttpContext)), Xml, Encoding.UTF8);
    }

    async Task<ArticleFeed?> FeedAsync(
        ArticleSelectionParameters selection,
        FeedParameters parameters,
        CancellationToken cancellationToken
    )
    {
        if (Request.PageRequest(parameters.ToPage()) is not { } request) return null;
        var list = await catalog.ListArticlesAsync(
            new ArticleListRequest(
                selection.ToFilter(),
                selection.ToSearch(),
                selection.ToOrder(),
                request,
                ArticleParts.Sections,
                Facets: []
            ),
            cancellationToken
        );
        var response = Response.Page(list.Page, hit => ArticleSummaryResponse.From(hit.Article, ArticleParts.Sections));
        var site = Site.Of(HttpContext);
        return new ArticleFeed(
            site,
            Request.GetEncodedUrl(),
            response.Next is null ? null : site.Url(response.Next),
            response.Items
        );
    }
}
