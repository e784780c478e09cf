using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>The texts of articles in the feeds.</summary>
public sealed class FeedTextTests(Shelf shelf)
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    [Fact]
    public async Task The_whole_text_is_there_as_html()
    {
        var article = await shelf.ArticleAsync("rich.txt");
        var rss = XDocument
            .Parse(await TextAsync("/feeds/articles.rss?sourceName=rich.txt"))
            .Descendants("item")
            .Single();
        var atom = XDocument
            .Parse(await TextAsync("/feeds/articles.atom?sourceName=rich.txt"))
            .Descendants(Atom + "entry")
            .Single();
        var json = (await shelf.Application.GetAsync("/feeds/articles.json?sourceName=rich.txt"))
            .Items("items")
            .Single();

        atom.Element(Atom + "content")!.Attribute("type")!.Value.Should().Be("html");
        foreach (
            var html in new[]
            {
                rss.Element(Content + "encoded")!.Value,
                atom.Element(Atom + "content")!.Value,
                json.Text("content_html")!,
            }
        )
        {
            new HtmlParser(new HtmlParserOptions())
                .ParseDocument(html)
                .Body!.Children.Select(element => (element.LocalName == "h2", element.TextContent))
                .Should()
                .Equal(article.Blocks().Prepend((false, article.Text("lead")!)));
        }

        foreach (
            var lead in new[]
            {
                rss.Element("description")!.Value,
                atom.Element(Atom + "summary")!.Value,
                json.Text("summary"),
            }
        )
        {
            lead.Should().Be(article.Text("lead"));
        }

        rss.Elements(Dublin + "creator").Select(author => author.Value).Should().Equal("Jane Doe, John O'Roe");
        atom.Elements(Atom + "author")
            .Select(author => author.Element(Atom + "name")!.Value)
            .Should()
            .Equal("Jane Doe", "John O'Roe");
        json.Items("authors").Select(author => author.Text("name")).Should().Equal("Jane Doe", "John O'Roe");
    }

    [Theory]
    [MemberData(nameof(FeedTests.Kinds), MemberType = typeof(FeedTests))]
    public Task It_can_be_read_whatever_the_articles_say(string kind) =>
        AwkwardText.CheckAsync(
            async (application, article) =>
            {
                var source = Uri.EscapeDataString(article.GetProperty("source").Text("name")!);
                var entry = (
                    await FeedPage.ReadAsync(application, kind, $"/feeds/articles.{kind}?sourceName={source}")
                ).Entries.Single();
                entry
                    .Title.Should()
                    .Be(
                        kind == "json"
                            ? article.Text("headline")
                            : article.Text("headline")!.Replace('\uffff', '\ufffd').Replace('\ufffe', '\ufffd')
                    );
            }
        );

    [Fact]
    public async Task Markup_in_a_lead_is_text_in_the_description_that_readers_take_for_HTML()
    {
        using var application = CatalogApplication.Start(
            new TextFolder().With("a.txt", NewsText.Of("A <img src=x onerror=alert(1)> & museum"))
        );
        var rss = XDocument.Parse(
            await application.Client.GetStringAsync("/feeds/articles.rss", TestContext.Current.CancellationToken)
        );
        var description = rss.Descendants("item").Single().Element("description")!.Value;
        var html = new HtmlParser().ParseDocument(description);
        html.Body!.Children.Should().BeEmpty();
        html.Body.TextContent.Should().StartWith("A <img src=x onerror=alert(1)> & museum opened");
    }

    [Fact]
    public async Task RSS_has_the_prefixes_and_the_times_that_readers_look_for()
    {
        var text = await TextAsync("/feeds/articles.rss?sourceName=rich.txt");

        text.Should().StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"");
        text.Should().ContainAll("<content:encoded>", "<dc:creator>Jane Doe, John O'Roe</dc:creator>", "<atom:link rel=\"self\"");
        var channel = XDocument.Parse(text).Root!.Element("channel")!;
        string[] times = [channel.Element("lastBuildDate")!.Value, channel.Element("item")!.Element("pubDate")!.Value];
        times.Should().AllSatisfy(time => time.Should().MatchRegex(@"^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$"));
        times[1].Should().Be("Thu, 24 Sep 2009 00:00:00 GMT");
    }

    [Theory]
    [InlineData("language=en", "en")]
    [InlineData("sourceName=2024/05/pier.txt", "en-GB")]
    [InlineData("sourceName=2024/05/pier.txt,rich.txt", null)]
    public async Task A_feed_has_the_language_that_all_its_articles_share(string query, string? expected)
    {
        var rss = XDocument.Parse(await TextAsync($"/feeds/articles.rss?{query}"));
        var atom = XDocument.Parse(await TextAsync($"/feeds/articles.atom?{query}"));
        var json = await shelf.Application.GetAsync($"/feeds/articles.json?{query}");

        rss.Descendants("language").SingleOrDefault()?.Value.Should().Be(expected);
        atom.Root!.Attribute(XNamespace.Xml + "lang")?.Value.Should().Be(expected);
        (json.TryGetProperty("language", out var language) ? language.GetString() : null).Should().Be(expected);
    }

    [Fact]
    public async Task A_reader_who_follows_a_link_gets_a_page()
    {
        var rss = XDocument.Parse(await TextAsync("/feeds/articles.rss"));
        var json = await shelf.Application.GetAsync("/feeds/articles.json");
        var links = rss.Descendants("link").Select(link => link.Value).ToList();

        links.Should().HaveCountGreaterThan(2).And.Contain(json.Text("home_page_url"));
        foreach (var link in links)
        {
            using var page = await shelf.Application.SendAsync(HttpMethod.Get, link);
            page.StatusCode.Should().Be(HttpStatusCode.OK, link);
            page.Content.Headers.ContentType!.MediaType.Should().Be("text/html", link);
        }
    }

    [Theory]
    [InlineData("utm_source=mail&utm_medium=x", HttpStatusCode.OK)]
    [InlineData("fbclid=a&gclid=b&msclkid=c&mc_cid=d&mc_eid=e&_=1", HttpStatusCode.OK)]
    [InlineData("utmost=1", HttpStatusCode.BadRequest)]
    public async Task Parameters_that_mail_programs_append_mean_nothing(string query, HttpStatusCode expected)
    {
        var address = "/feeds/articles.json?sort=headline&limit=2";
        using var response = await shelf.Application.SendAsync(HttpMethod.Get, $"{address}&{query}");
        response.StatusCode.Should().Be(expected);
        if (expected == HttpStatusCode.OK)
        {
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .Should().Be(await TextAsync(address));
        }
    }

    [Fact]
    public async Task The_API_refuses_them()
    {
        using var response = await shelf.Application.SendAsync(HttpMethod.Get, "/api/v1/articles?utm_source=mail");
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    Task<string> TextAsync(string address) =>
        shelf.Application.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
}
