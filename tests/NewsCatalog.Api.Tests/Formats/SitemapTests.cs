using System.Net;
using System.Xml.Linq;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>What search engines and browsers ask of every site.</summary>
public sealed class SitemapTests
{
    static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task It_has_the_page_of_every_article_with_the_time_of_its_last_change()
    {
        using var application = Start(3);
        var articles = (await application.GetAsync("/api/v1/articles")).Items("items").ToList();
        var sitemap = await ReadAsync(application, "/sitemap.xml");

        sitemap.Name.Should().Be(Sitemap + "urlset");
        sitemap
            .Elements(Sitemap + "url")
            .Select(url => $"{url.Element(Sitemap + "loc")!.Value} {url.Element(Sitemap + "lastmod")!.Value}")
            .Should()
            .BeEquivalentTo(
                articles.Select(article =>
                    $"{application.Client.BaseAddress}{article.Page()[1..]} {article.Text("modifiedAt")}"
                )
            );
        foreach (var address in Addresses(sitemap)) await HasPageAsync(application, address);
    }

    [Fact]
    public async Task It_becomes_an_index_when_there_are_more_articles_than_one_may_have()
    {
        using var application = Start(5, ("Site:SitemapSize", "2"));
        var index = await ReadAsync(application, "/sitemap.xml");

        index.Name.Should().Be(Sitemap + "sitemapindex");
        Addresses(index).Should().Equal(
            from number in (int[])[1, 2, 3] select $"{application.Client.BaseAddress}sitemap-{number}.xml"
        );
        var parts = new List<List<string>>();
        foreach (var address in Addresses(index)) parts.Add([.. Addresses(await ReadAsync(application, address))]);
        parts.Select(part => part.Count).Should().Equal(2, 2, 1);
        parts.SelectMany(part => part).Should().OnlyHaveUniqueItems().And.HaveCount(5);
    }

    [Fact]
    public async Task A_new_article_moves_no_other_to_another_part()
    {
        using var application = Start(4, ("Site:SitemapSize", "2"));
        var before = await ReadAsync(application, "/sitemap-1.xml");
        var client = await WritingClient.WithKeyAsync(application);
        foreach (var name in (string[])["bridge", "pier", "tower"])
        {
            var written = await client.PutAsync($"{name}.txt", NewsText.Of($"A {name}"), ifNoneMatch: "*");
            written.Status.Should().Be(HttpStatusCode.Created);
        }

        Addresses(await ReadAsync(application, "/sitemap-1.xml")).Should().Equal(Addresses(before));
        Addresses(await ReadAsync(application, "/sitemap.xml")).Should().HaveCount(4);
    }

    [Theory]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-2.xml")]
    [InlineData("/sitemap-99999999999.xml")]
    [InlineData("/sitemap-x.xml")]
    public async Task There_is_no_part_without_articles(string address)
    {
        using var application = Start(1);
        using var response = await application.SendAsync(HttpMethod.Get, address);
        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task An_empty_catalog_has_an_empty_sitemap()
    {
        using var application = Start(0);
        Addresses(await ReadAsync(application, "/sitemap.xml")).Should().BeEmpty();
    }

    [Fact]
    public async Task Robots_are_told_that_they_may_read_and_where_the_sitemaps_are()
    {
        using var application = Start(1, ("Site:BaseUrl", "https://news.example/catalog"));
        var text = await TextAsync(application, "/robots.txt");

        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(
            "User-agent: *",
            "Allow: /",
            "Sitemap: https://news.example/catalog/sitemap.xml",
            "Sitemap: https://news.example/catalog/sitemap-news.xml"
        );
    }

    [Fact]
    public async Task A_closed_catalog_asks_for_a_key_and_sends_robots_away()
    {
        using var application = Start(1, ("Access:Read", "Key"));
        foreach (var address in (string[])["/sitemap.xml", "/sitemap-1.xml", "/sitemap-news.xml"])
        {
            using var response = await application.SendAsync(HttpMethod.Get, address);
            response.StatusCode.Should().Be(HttpStatusCode.Unauthorized, address);
        }

        (await TextAsync(application, "/robots.txt")).Should().Be("User-agent: *\nDisallow: /\n");
        using var icon = await application.SendAsync(HttpMethod.Get, "/favicon.ico");
        icon.StatusCode.Should().Be(HttpStatusCode.OK);
        var reader = await WritingClient.WithKeyAsync(application, NewsCatalog.Access.KeyScope.Read);
        (await reader.GetAsync("/sitemap.xml")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("/sitemap-1.xml", "application/xml; charset=utf-8")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/favicon.ico", "image/x-icon")]
    public async Task Each_is_sent_once_to_whoever_keeps_it(string address, string contentType)
    {
        using var application = Start(1);
        using var first = await application.SendAsync(HttpMethod.Get, $"{address}?utm_source=mail");
        first.StatusCode.Should().Be(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.ToString().Should().Be(contentType);
        using var head = await application.SendAsync(HttpMethod.Head, address);
        head.Content.Headers.ContentLength.Should().Be(first.Content.Headers.ContentLength).And.BePositive();
        head.Headers.ETag.Should().Be(first.Headers.ETag);

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task The_icon_has_two_sizes_and_may_be_kept_for_a_week()
    {
        using var application = Start(0);
        using var response = await application.SendAsync(HttpMethod.Get, "/favicon.ico");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        bytes[..6].Should().Equal(0, 0, 1, 0, 2, 0);
        (bytes[6], bytes[22]).Should().Be((16, 32));
        response.Headers.CacheControl!.MaxAge.Should().Be(TimeSpan.FromDays(7));
    }

    static CatalogApplication Start(int articles, params (string, string)[] settings)
    {
        var folder = new TextFolder();
        for (var number = 0; number < articles; number++)
            folder.With($"{number}.txt", NewsText.Of($"Museum number {number}"));
        return CatalogApplication.Start(folder, settings);
    }

    static Task<string> TextAsync(CatalogApplication application, string address) =>
        application.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    static async Task<XElement> ReadAsync(CatalogApplication application, string address) =>
        XDocument.Parse(await TextAsync(application, address)).Root!;

    static IEnumerable<string> Addresses(XElement sitemap) =>
        sitemap.Descendants(Sitemap + "loc").Select(address => address.Value);

    static async Task HasPageAsync(CatalogApplication application, string address)
    {
        using var page = await application.SendAsync(HttpMethod.Get, address);
        page.StatusCode.Should().Be(HttpStatusCode.OK, address);
        page.Content.Headers.ContentType!.MediaType.Should().Be("text/html", address);
    }
}
