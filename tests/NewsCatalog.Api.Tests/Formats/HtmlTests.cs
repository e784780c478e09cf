using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>What a browser makes of the page is what the article says, and nothing in a text becomes markup.</summary>
public sealed class HtmlTests(Shelf shelf)
{
    static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "link", "body", "article", "header", "h1", "h2", "p", "time", "small",
        "section", "ul", "ol", "li", "a", "footer",
    ];

    static readonly string[] Attributes =
    [
        "lang", "charset", "name", "content", "rel", "type", "href", "dir", "datetime",
    ];

    [Theory]
    [InlineData("rich.txt")]
    [InlineData("bare.txt")]
    [InlineData("bridge.txt")]
    [InlineData("000_7db11ace6f42e684.txt")]
    public async Task It_shows_the_article(string source) =>
        await CheckAsync(shelf.Application, await shelf.ArticleAsync(source));

    [Fact]
    public Task It_shows_the_article_whatever_the_article_says() => AwkwardText.CheckAsync(CheckAsync);

    [Fact]
    public async Task It_names_itself_its_data_and_its_source()
    {
        var article = await shelf.ArticleAsync("rich.txt");
        var page = Strict.ParseDocument(await shelf.TextAsync(article, "html"));
        var url = shelf.Absolute(article.Text("url")!);

        Href(page, "link[rel=canonical]").Should().Be($"{url}?format=html");
        Href(page, "link[rel=alternate][type='application/ld+json']").Should().Be($"{url}?format=jsonld");
        Href(page, "footer a").Should().Be(shelf.Absolute(article.GetProperty("source").Text("url")!));
        page.QuerySelector("footer a")!.TextContent.Should().Be("rich.txt");
        page.QuerySelector("time")!.GetAttribute("datetime").Should().Be("2009-09-24");
        page.QuerySelectorAll("article > section > ul a")
            .Select(link => link.TextContent)
            .Should()
            .Equal("Reuters", "Asahi Shimbun");
        foreach (var link in page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")))
            (await shelf.Application.SendAsync(HttpMethod.Get, link!)).IsSuccessStatusCode.Should().BeTrue(link);
    }

    [Theory]
    [InlineData("application/rss+xml", "rss")]
    [InlineData("application/atom+xml", "atom")]
    [InlineData("application/feed+json", "json")]
    public async Task A_feed_reader_finds_the_feeds(string mediaType, string kind)
    {
        var page = Strict.ParseDocument(await shelf.TextAsync(await shelf.ArticleAsync("rich.txt"), "html"));
        var address = Href(page, $"link[rel=alternate][type='{mediaType}']");

        address.Should().Be(shelf.Absolute($"/feeds/articles.{kind}"));
        using var feed = await shelf.Application.SendAsync(HttpMethod.Get, address!);
        feed.Content.Headers.ContentType!.MediaType.Should().Be(mediaType);
    }

    [Theory]
    [InlineData("bare.txt")]
    [InlineData("market.txt")]
    public async Task A_date_that_is_unknown_is_not_shown(string source) =>
        Strict
            .ParseDocument(await shelf.TextAsync(await shelf.ArticleAsync(source), "html"))
            .QuerySelector("time")
            .Should()
            .BeNull();

    [Fact]
    public async Task The_name_of_a_file_is_no_markup_either()
    {
        const string Name = "<b a='\">&amp;\u0001.txt";
        using var application = CatalogApplication.Start(new TextFolder().With(Name, NewsText.Of("The museum")));
        var page = Strict.ParseDocument(await application.Client.GetStringAsync(
            $"{await application.OnlyArticleAddressAsync()}?format=html", TestContext.Current.CancellationToken));

        page.QuerySelector("footer a")!.TextContent.Should().Be(Name.Replace('\u0001', '\ufffd'));
    }

    static async Task CheckAsync(CatalogApplication application, JsonElement article)
    {
        var html = await application.Client.GetStringAsync(
            $"{article.Text("url")}?format=html",
            TestContext.Current.CancellationToken
        );
        var page = Strict.ParseDocument(html);

        page.Doctype!.Name.Should().Be("html");
        page.All.Select(element => element.LocalName).Should().BeSubsetOf(Elements);
        page.All.SelectMany(element => element.Attributes)
            .Select(attribute => attribute.Name)
            .Should()
            .BeSubsetOf(Attributes);
        page.DocumentElement.GetAttribute("lang").Should().Be(article.Text("language"));
        page.QuerySelector("title")!.TextContent.Should().Be(Shown(article.Text("headline")!));
        page.Body!.Children.Should().ContainSingle().Which.LocalName.Should().Be("article");
        Outline(page).Should().Equal(Expected(article, application.Client.BaseAddress!));
    }

    static IEnumerable<string> Expected(JsonElement article, Uri server)
    {
        yield return $"h1 {Shown(article.Text("headline")!)}";
        if (article.Text("byline") is { } byline)
            yield return $"p {Shown(byline)}";
        if (article.Text("lead") is { } lead)
            yield return $"p {Shown(lead)}";
        foreach (var (isHeading, text) in article.Blocks())
            yield return $"{(isHeading ? "h2" : "p")} {Shown(text)}";
        foreach (var photo in article.Items("photoCredits"))
            yield return $"p {Shown(photo.Text("raw")!)}";
        foreach (var related in article.Items("relatedHeadlines"))
            yield return $"li {Shown(related.Text("text")!)} {new Uri(server, related.Target())}";
    }

    static IEnumerable<string> Outline(IHtmlDocument page) =>
        page.QuerySelectorAll("article > header > *, article > p, article > h2, article > section > ol > li")
            .Where(element => element.QuerySelector("time") is null)
            .Select(element => element.LocalName == "li"
                ? $"li {element.TextContent} {element.QuerySelector("a")!.GetAttribute("href")}"
                : $"{element.LocalName} {element.TextContent}");

    /// <summary>A page cannot hold every character that JSON can.</summary>
    static string Shown(string text) => text.Replace('\uffff', '\ufffd');

    static string? Href(IHtmlDocument page, string selector) => page.QuerySelector(selector)?.GetAttribute("href");
}
