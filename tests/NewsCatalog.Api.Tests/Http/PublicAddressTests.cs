using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Http;

/// <summary>Where the catalog is published: what every address in its answers begins with.</summary>
public sealed partial class PublicAddressTests
{
    static readonly string[] Documents =
    [
        "/feeds/articles.rss",
        "/feeds/articles.atom",
        "/feeds/articles.json",
        "/sitemap-news.xml",
        "/problems",
        "/api/v1",
        "/api/v1/articles?limit=1&facets=language",
        "/api/v1/changes?limit=1",
        "/api/v1/nothing",
    ];

    [Theory]
    [InlineData("https://news.example", "")]
    [InlineData("https://news.example/", "")]
    [InlineData("https://news.example:8443/catalog", "/catalog")]
    [InlineData("http://news.example/a/catalog/", "/a/catalog")]
    public async Task Every_address_begins_with_the_base_url_whatever_the_host_says(string baseUrl, string prefix)
    {
        using var application = Start(("Site:BaseUrl", baseUrl));
        var origin = baseUrl.TrimEnd('/')[..^prefix.Length];
        foreach (var path in await WithArticleAsync(application))
        {
            var text = await TextAsync(application, path, "evil.example", ("X-Forwarded-Host", "evil.example"));

            text.Should().NotContain("evil.example", path);
            Absolute().Matches(text).Where(url => !url.Value.StartsWith(origin + prefix, StringComparison.Ordinal)).Should().BeEmpty(path);
            Relative().Matches(text).Where(url => !url.Value.StartsWith(prefix + "/", StringComparison.Ordinal)).Should().BeEmpty(path);
        }
    }

    [Theory]
    [InlineData("https://news.example/catalog/", "https://news.example/catalog")]
    [InlineData("", "/")]
    public async Task The_OpenAPI_document_names_it_as_the_server(string baseUrl, string expected)
    {
        using var application = Start(("Site:BaseUrl", baseUrl));
        (await application.GetAsync("/openapi/v1.json")).Items("servers").Single().Text("url").Should().Be(expected);
    }

    [Fact]
    public async Task A_proxy_may_leave_the_prefix_in_the_path_or_remove_it()
    {
        using var application = Start(("Site:BaseUrl", "https://news.example/catalog"));
        foreach (var path in await WithArticleAsync(application))
        {
            var (left, removed) = (
                await TextAsync(application, $"/catalog{path}", "news.example"),
                await TextAsync(application, path, "news.example")
            );
            Trace().Replace(left, "").Should().Be(Trace().Replace(removed, ""), path);
        }
    }

    [Fact]
    public async Task A_reader_behind_a_prefix_can_follow_every_link()
    {
        using var application = Start(("Site:BaseUrl", "https://news.example/catalog"));
        var first = Json(await TextAsync(application, "/catalog/api/v1/articles?limit=1", "x"));
        var next = first.Text("next")!;
        next.Should().StartWith("/catalog/api/v1/articles?");
        var second = Json(await TextAsync(application, next, "x"));

        second.Items("items").Single().Text("url").Should().NotBe(first.Items("items").Single().Text("url"));
        using var article = await application.SendAsync(HttpMethod.Get, second.Items("items").Single().Text("url")!);
        article.StatusCode.Should().Be(HttpStatusCode.OK);
        using var docs = await application.SendAsync(HttpMethod.Get, "/catalog/swagger/index.html");
        docs.StatusCode.Should().Be(HttpStatusCode.OK);
        docs.Headers.Contains("Content-Security-Policy").Should().BeFalse();
    }

    [Fact]
    public async Task The_headers_of_a_known_proxy_give_scheme_host_and_prefix()
    {
        using var application = Start(("Server:KnownProxies", "10.0.0.0/8, 127.0.0.1"), ("AllowedHosts", "news.example"));
        var feed = await ForwardedAsync(application);

        feed.Text("feed_url").Should().Be("https://news.example/catalog/feeds/articles.json");
        feed.Items("items").Should().OnlyContain(item =>
            item.GetProperty("id").GetString()!.StartsWith("https://news.example/catalog/api/v1/articles/"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0/8")]
    public async Task The_headers_of_an_unknown_proxy_are_ignored(string known)
    {
        using var application = Start(("Server:KnownProxies", known));
        (await ForwardedAsync(application)).Text("feed_url").Should()
            .Be($"{application.Client.BaseAddress}feeds/articles.json");
    }

    [Theory]
    [InlineData("X-Forwarded-Prefix", "//evil.example/", "/evil.example/feeds")]
    [InlineData("X-Forwarded-Proto", "javascript", "http://")]
    public async Task A_known_proxy_that_passes_on_nonsense_does_no_harm(string header, string value, string expected)
    {
        using var application = Start(("Server:KnownProxies", "127.0.0.1"));
        var feed = Json(await TextAsync(application, "/feeds/articles.json", null, (header, value)));
        feed.Text("feed_url").Should().Contain(expected).And.StartWith("http://127.0.0.1:");
    }

    [Fact]
    public async Task An_article_has_one_entity_tag_behind_a_prefix_after_it_was_written_and_when_it_is_read()
    {
        using var application = CatalogApplication.Start(
            new TextFolder(),
            ("Site:BaseUrl", "https://news.example/catalog")
        );
        var client = await WritingClient.WithKeyAsync(application);
        var written = await client.PutAsync("a.txt", NewsText.Of("A museum"), ifNoneMatch: "*");
        written.Location.Should().StartWith("/catalog/api/v1/articles/");
        using var read = await application.SendAsync(HttpMethod.Get, written.Location!);

        read.Headers.ETag!.ToString().Should().Be(written.Tag);
    }

    static CatalogApplication Start(params (string, string)[] settings) =>
        CatalogApplication.Start(
            new TextFolder().With("a.txt", NewsText.Of("A museum")).With("b.txt", NewsText.Of("A harbour")).WithSeed(),
            settings
        );

    static async Task<IEnumerable<string>> WithArticleAsync(CatalogApplication application)
    {
        var list = Json(await TextAsync(application, "/api/v1/articles?limit=1&sourceName=000*", null));
        var url = list.Items("items").Single().Text("url")!;
        var path = url[url.IndexOf("/api/", StringComparison.Ordinal)..];
        return Documents.Concat(
            from format in (string[])["json", "jsonld", "ninjs", "md", "html"] select $"{path}?format={format}"
        );
    }

    static async Task<JsonElement> ForwardedAsync(CatalogApplication application)
    {
        var text = await TextAsync(
            application,
            "/feeds/articles.json",
            null,
            ("X-Forwarded-For", "203.0.113.7"),
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-Host", "news.example"),
            ("X-Forwarded-Prefix", "/catalog")
        );
        return Json(text);
    }

    static async Task<string> TextAsync(
        CatalogApplication application,
        string address,
        string? host,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) + Links(response);
    }

    /// <summary>A line behind the document.</summary>
    static string Links(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Link", out var values) ? $"\n{string.Join(", ", values)}" : "";

    static JsonElement Json(string text) => JsonElement.Parse(text.Split('\n')[0]);

    /// <summary>Addresses of the catalog; those of namespaces and of the makers of formats are of others.</summary>
    [GeneratedRegex(@"https?://(?:news\.example|localhost|127\.0\.0\.1)[^\s""'<>)]*")]
    private static partial Regex Absolute();

    /// <summary>References that begin with a slash, in JSON, HTML and Link headers.</summary>
    [GeneratedRegex(
        @"(?<=""(?:url|next|self|type|instance|articles|feed)"": ?""|href="")/[^""]+|(?<=<)/[^\s>]+(?=>; rel=)"
    )]
    private static partial Regex Relative();

    [GeneratedRegex(@"""traceId"": ?""[0-9a-f]*""")]
    private static partial Regex Trace();
}
