using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Formats;

public sealed class NewsSitemapTests
{
    const string Address = "/sitemap-news.xml";

    static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 4, 15, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task It_lists_the_articles_of_the_last_two_days_newest_first()
    {
        using var application = Start(
            ("2026-03-04", "of today"),
            ("2026-03-04T09:00:00Z", "of this morning"),
            ("2026-03-03T23:59:59Z", "of yesterday"),
            ("2026-03-02", "of two days ago"),
            ("2026-03-01T23:59:59Z", "a second too old"),
            ("2026-03-01", "too old"),
            ("2025-03-04", "a year old"),
            ("2026-03-05T00:00:01Z", "of tomorrow morning"),
            ("2036-03-04", "of the far future"),
            (null, "of no date")
        );
        var sitemap = await ReadAsync(application);

        Titles(sitemap)
            .Should()
            .Equal("Report of this morning", "Report of today", "Report of yesterday", "Report of two days ago");
        sitemap
            .Descendants(News + "publication_date")
            .Select(date => date.Value)
            .Should()
            .Equal("2026-03-04T09:00:00Z", "2026-03-04", "2026-03-03T23:59:59Z", "2026-03-02");
    }

    [Fact]
    public async Task Each_article_has_what_search_engines_ask_for()
    {
        using var application = Start(("2026-03-04", "of <b> & \"c\""));
        var article = (await application.GetAsync("/api/v1/articles")).GetProperty("items")[0];
        var sitemap = await ReadAsync(application);

        sitemap.Name.Should().Be(Sitemap + "urlset");
        var url = sitemap.Elements().Should().ContainSingle().Subject;
        url.Elements().Select(element => element.Name).Should().Equal(Sitemap + "loc", News + "news");
        url.Element(Sitemap + "loc")!
            .Value.Should()
            .Be(new Uri(application.Client.BaseAddress!, article.Page()).AbsoluteUri);
        var news = url.Element(News + "news")!;
        news.Elements()
            .Select(element => element.Name.LocalName)
            .Should()
            .Equal("publication", "publication_date", "title");
        news.Element(News + "publication")!
            .Elements()
            .Select(element => $"{element.Name.LocalName} {element.Value}")
            .Should()
            .Equal("name The <Post>", "language en");
        news.Element(News + "title")!
            .Value.Should()
            .Be("Report of <b> & \"c\"")
            .And.Be(article.GetProperty("headline").GetString());
    }

    [Fact]
    public async Task An_article_of_unknown_language_is_left_out()
    {
        using var application = CatalogApplication.Start(
            new TextFolder()
                .With("known.txt", Text("2026-03-04", "in English"))
                .With("unknown.txt", "Xyzzy plugh\nBy Jane Doe\n2026-03-04\n\nXyzzy plugh qwertz.\n"),
            _clock
        );
        var unknown = (await application.GetAsync("/api/v1/articles?sourceName=unknown.txt")).GetProperty("items")[0];
        (unknown.GetProperty("language").GetString(), unknown.GetProperty("publishedAt").GetString())
            .Should()
            .Be((null, "2026-03-04T00:00:00Z"));

        Titles(await ReadAsync(application)).Should().Equal("Report in English");
    }

    [Fact]
    public async Task A_new_day_is_another_sitemap_and_the_same_day_is_not()
    {
        using var application = Start(("2026-03-02", "of Monday"), ("2026-03-04", "of Wednesday"));
        using var first = await application.SendAsync(HttpMethod.Get, Address);

        _clock.Advance(TimeSpan.FromHours(8));
        (await StatusAsync(application, first)).Should().Be(HttpStatusCode.NotModified);
        _clock.Advance(TimeSpan.FromHours(1));
        (await StatusAsync(application, first)).Should().Be(HttpStatusCode.OK);
        Titles(await ReadAsync(application)).Should().Equal("Report of Wednesday");
        _clock.Advance(TimeSpan.FromDays(2));
        (await ReadAsync(application)).Elements().Should().BeEmpty();
    }

    [Fact]
    public async Task It_has_no_more_than_a_thousand()
    {
        using var application = Start([
            .. Enumerable
                .Range(0, 1003)
                .Select(number => ((string?)$"2026-03-04T10:{number / 60:00}:{number % 60:00}Z", $"number {number}")),
        ]);
        var titles = Titles(await ReadAsync(application)).ToList();
        titles.Should().HaveCount(1000);
        (titles[0], titles[^1]).Should().Be(("Report number 1002", "Report number 3"));
    }

    [Theory]
    [InlineData("?limit=5", HttpStatusCode.BadRequest)]
    [InlineData("?from=2026-03-01", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("?utm_source=mail&_=1", HttpStatusCode.OK)]
    public async Task It_takes_no_parameters(string query, HttpStatusCode status)
    {
        using var application = Start(("2026-03-04", "of today"));
        using var response = await application.SendAsync(HttpMethod.Get, Address + query);
        response.StatusCode.Should().Be(status);
        response
            .Content.Headers.ContentType!.MediaType.Should()
            .Be(status == HttpStatusCode.OK ? "application/xml" : "application/problem+json");
    }

    CatalogApplication Start(params (string? Date, string Subject)[] articles)
    {
        var folder = new TextFolder();
        foreach (var (number, (date, subject)) in articles.Index()) folder.With($"{number}.txt", Text(date, subject));
        return CatalogApplication.Start(folder, _clock, ("Site:Title", "The <Post>"));
    }

    static string Text(string? date, string subject) =>
        $"""
        Report {subject}
        By Jane Doe
        {date}

            The city said on Monday that the plan had been delayed for years, and that many people had waited for it with their children.

        """;

    static async Task<XElement> ReadAsync(CatalogApplication application) =>
        XDocument.Parse(await application.Client.GetStringAsync(Address, TestContext.Current.CancellationToken)).Root!;

    static IEnumerable<string> Titles(XElement sitemap) =>
        sitemap.Descendants(News + "title").Select(title => title.Value);

    static async Task<HttpStatusCode> StatusAsync(CatalogApplication application, HttpResponseMessage had)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address)
        {
            Headers = { IfNoneMatch = { had.Headers.ETag! } },
        };
        using var response = await application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
