using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsCatalog.Api.Tests.Formats;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Pages;

/// <summary>What a browser makes of the page is what the article says, and nothing in a text becomes markup.</summary>
public sealed class ArticlePageTests(Shelf shelf)
{
    static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "link", "script", "body", "main", "form", "label", "input", "button", "nav",
        "fieldset", "legend", "span", "article", "header", "h1", "h2", "h3", "p", "time", "section", "ul", "ol", "li",
        "a", "footer", "q", "bdi", "mark", "dl", "dt", "dd", "div", "code",
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
    public async Task It_is_the_representation_for_a_browser()
    {
        var article = await shelf.ArticleAsync("rich.txt");
        using var browser = new HttpRequestMessage(HttpMethod.Get, article.Text("url"));
        browser.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = shelf.Application.Client.BaseAddress };
        using var response = await client.SendAsync(browser, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.SeeOther);
        response.Headers.Location!.OriginalString.Should().Be(article.Page());
        response.Headers.Vary.Should().Contain("Accept");
        (await shelf.TextAsync(article, "html")).Should().Be(await shelf.GetPageAsync(article.Page()));
    }

    [Fact]
    public async Task It_names_itself_its_data_and_its_source()
    {
        var article = await shelf.ArticleAsync("rich.txt");
        var page = Strict.ParseDocument(await shelf.GetPageAsync(article.Page()));

        Href(page, "link[rel=canonical]").Should().Be(shelf.Absolute(article.Page()));
        Content(page, "og:title").Should().Be(article.Text("headline"));
        Content(page, "og:url").Should().Be(shelf.Absolute(article.Page()));
        Href(page, "link[rel=alternate][type='application/ld+json']").Should().Be($"{article.Text("url")}?format=jsonld");
        page.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
            .Should().Contain(article.GetProperty("source").Text("url"));
        page.QuerySelector("header time")!.GetAttribute("datetime").Should().Be("2009-09-24");
        page.QuerySelectorAll("article a.cited").Select(link => link.TextContent)
            .Should().Equal("Reuters", "Asahi Shimbun");
        var data = JsonElement.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        data.Text("headline").Should().Be(article.Text("headline"));
        data.Text("url").Should().Be(shelf.Absolute(article.Page()));
    }

    [Fact]
    public async Task Every_link_of_it_leads_somewhere()
    {
        var article = await shelf.ArticleAsync("rich.txt");
        var page = Strict.ParseDocument(await shelf.GetPageAsync(article.Page()));
        var links = page.QuerySelectorAll("a, link").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        links.Should().HaveCountGreaterThan(20);
        foreach (var link in links.Where(link => link[0] != '#' && link != "/imports"))
            (await shelf.Application.SendAsync(HttpMethod.Get, link)).IsSuccessStatusCode.Should().BeTrue(link);
    }

    [Theory]
    [InlineData("application/rss+xml", "rss")]
    [InlineData("application/atom+xml", "atom")]
    [InlineData("application/feed+json", "json")]
    public async Task A_feed_reader_finds_the_feeds(string mediaType, string kind)
    {
        var page = Strict.ParseDocument(await shelf.GetPageAsync((await shelf.ArticleAsync("rich.txt")).Page()));
        var address = Href(page, $"link[rel=alternate][type='{mediaType}']");

        address.Should().Be($"/feeds/articles.{kind}");
        using var feed = await shelf.Application.SendAsync(HttpMethod.Get, address!);
        feed.Content.Headers.ContentType!.MediaType.Should().Be(mediaType);
    }

    [Theory]
    [InlineData("bare.txt")]
    [InlineData("market.txt")]
    public async Task A_date_that_is_unknown_is_not_shown(string source) =>
        Strict
            .ParseDocument(await shelf.GetPageAsync((await shelf.ArticleAsync(source)).Page()))
            .QuerySelector("article header time")
            .Should()
            .BeNull();

    [Fact]
    public async Task The_name_of_a_file_is_no_markup_either()
    {
        const string Name = "<b a='\">&amp;\u0001.txt";
        using var application = CatalogApplication.Start(new TextFolder().With(Name, NewsText.Of("The museum")));
        var page = Strict.ParseDocument(await application.Client.GetStringAsync(
            $"{await application.OnlyArticleAddressAsync()}?format=html", TestContext.Current.CancellationToken));

        page.QuerySelectorAll("bdi").Select(name => name.TextContent)
            .Should().Contain(Name.Replace('\u0001', '\ufffd'));
    }

    static async Task CheckAsync(CatalogApplication application, JsonElement article)
    {
        var html = await application.Client.GetStringAsync(article.Page(), TestContext.Current.CancellationToken);
        var page = Strict.ParseDocument(html);

        page.Doctype!.Name.Should().Be("html");
        page.All.Select(element => element.LocalName).Should().BeSubsetOf(Elements);
        page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name)
            .Should().NotContain(name => name.StartsWith("on", StringComparison.Ordinal) || name == "style");
        page.QuerySelectorAll("a, link").Select(link => link.GetAttribute("href")!)
            .Should().OnlyContain(href => href[0] == '/' || href[0] == '#' || IsAbsolute(application, href));
        page.QuerySelector("article")!.GetAttribute("lang").Should().Be(article.Text("language") ?? "");
        Content(page, "og:title").Should().Be(Headline(article));
        Outline(page).Should().Equal(Expected(article));
        JsonElement.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)
            .Text("headline").Should().Be(article.Text("headline"));
    }

    static bool IsAbsolute(CatalogApplication application, string href) =>
        href.StartsWith($"{application.Client.BaseAddress}", StringComparison.Ordinal);

    static IEnumerable<string> Expected(JsonElement article)
    {
        yield return $"h1 {Headline(article)}";
        if (article.Text("byline") is { } byline)
            yield return $"p {AwkwardText.InHtml(byline)}";
        if (article.Text("lead") is { } lead)
            yield return $"p {AwkwardText.InHtml(lead)}";
        foreach (var (isHeading, text) in article.Blocks())
            yield return $"{(isHeading ? "h2" : "p")} {AwkwardText.InHtml(text)}";
        foreach (var photo in article.Items("photoCredits"))
            yield return $"li {AwkwardText.InHtml(photo.Text("raw")!)}";
        foreach (var related in article.Items("relatedHeadlines"))
            yield return $"a {AwkwardText.InHtml(related.Text("text")!)} {PageOf(related)}";
    }

    static IEnumerable<string> Outline(IHtmlDocument page) =>
        page.QuerySelectorAll(
                "article h1, article .byline, article > p, article > h2, article > .credits > li, .related > li > a")
            .Select(element => element.LocalName == "a"
                ? $"a {element.TextContent} {element.GetAttribute("href")}"
                : $"{element.LocalName} {element.TextContent}");

    static string PageOf(JsonElement related) =>
        related.GetProperty("resolution").GetProperty("article") is { ValueKind: JsonValueKind.Object } article
            ? article.Page()
            : $"/headlines/{related.Text("id")}";

    static string Headline(JsonElement article) =>
        article.Text("headline") is { Length: > 0 } headline ? AwkwardText.InHtml(headline) : "(no headline)";

    static string? Href(IHtmlDocument page, string selector) => page.QuerySelector(selector)?.GetAttribute("href");

    static string? Content(IHtmlDocument page, string property) =>
        page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
