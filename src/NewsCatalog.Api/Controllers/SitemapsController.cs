using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Controllers;

/// <summary>What search engines read.</summary>
[ApiController]
[Revisioned]
[Tags("Feeds")]
public sealed class SitemapsController(CatalogReader catalog) : ControllerBase
{
    const string Xml = "application/xml";

    /// <summary>Lists the pages of all articles for search engines.</summary>
    /// <remarks>The format is the sitemap protocol 0.9 of sitemaps.org.</remarks>
    /// <response code="200">A sitemap. Of more than 50,000 articles (the setting `Site:SitemapSize`), an index of
    /// sitemaps.</response>
    [HttpGet("/sitemap.xml", Name = "getSitemap")]
    [Offers(Xml)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, Xml)]
    public async Task<IActionResult> Get(CancellationToken cancellationToken) =>
        await CountAsync(cancellationToken) is var count && count > 1
            ? Content(Sitemap.WriteIndex(count, Site.Of(HttpContext)), Xml, Encoding.UTF8)
            : await PartAsync(1);

    /// <summary>Lists the pages of a part of the articles, in the order in which they were added.</summary>
    /// <remarks>A new article comes into the last part, and moves no other.</remarks>
    /// <param name="number">The number of the part, from 1. The index of sitemaps has its address.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <response code="200">A sitemap.</response>
    /// <response code="404">There is no such part.</response>
    [HttpGet("/sitemap-{number:int:min(1)}.xml", Name = "getSitemapPart")]
    [Offers(Xml)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, Xml)]
    public async Task<IActionResult> GetPart(int number, CancellationToken cancellationToken) =>
        number <= Math.Max(1, await CountAsync(cancellationToken))
            ? await PartAsync(number)
            : new ProblemResult(ProblemType.NotFound, $"There is no sitemap number {number}.");

    /// <summary>Says what crawlers may read, and where the sitemaps are (RFC 9309).</summary>
    /// <remarks>A closed catalog refuses all crawlers.</remarks>
    /// <response code="200">Everything; of a catalog that is closed, nothing.</response>
    [HttpGet("/robots.txt", Name = "getRobots")]
    [AllowAnonymous]
    [Offers(RobotsText.MediaType)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, RobotsText.MediaType)]
    public IActionResult GetRobots() =>
        Content(
            RobotsText.Write(Site.Of(HttpContext), Setting<AccessOptions>().Read == ReadAccess.Open),
            RobotsText.MediaType,
            Encoding.UTF8
        );

    int Size => Setting<SiteOptions>().SitemapSize;

    T Setting<T>()
        where T : class => HttpContext.RequestServices.GetRequiredService<IOptions<T>>().Value;

    /// <summary>How many sitemaps there are.</summary>
    async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await catalog.CountArticlesAsync(cancellationToken) + Size - 1) / Size;

    async Task<IActionResult> PartAsync(int number)
    {
        Response.ContentType = $"{Xml}; charset=utf-8";
        await Sitemap.WriteAsync(
            catalog.ReadStampsAsync((number - 1) * Size, Size),
            Site.Of(HttpContext),
            Response.Body
        );
        return new EmptyResult();
    }
}
