using System.Net;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Http;

/// <summary>A host that somebody made up reaches no document and no cache.</summary>
public sealed class ForeignHostTests
{
    const string Evil = "evil.example";

    static readonly string[] Documents =
    [
        "/feeds/articles.rss",
        "/feeds/articles.atom",
        "/feeds/articles.json",
        "/sitemap-news.xml",
        "/api/v1/articles",
        "/openapi/v1.json",
    ];

    [Fact]
    public async Task It_is_refused_and_nobody_else_gets_it()
    {
        using var application = CatalogApplication.WithSeed();
        var article = await application.OnlyArticleAddressAsync();
        foreach (var address in Documents.Append($"{article}?format=html").Append($"{article}?format=jsonld"))
        {
            var (status, refusal) = await GetAsync(application, address, Evil);
            status.Should().Be(HttpStatusCode.BadRequest, address);
            JsonDocument.Parse(refusal).RootElement.Text("type").Should().Be("/problems/bad-request");
            refusal.Should().NotContain(Evil).And.Contain("AllowedHosts").And.Contain("Site:BaseUrl");

            var (_, text) = await GetAsync(application, address, null);
            text.Should().NotContain(Evil, address);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:80")]
    public async Task The_names_of_this_computer_are_known(string host)
    {
        using var application = CatalogApplication.WithSeed();
        (await GetAsync(application, "/feeds/articles.rss", host)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_server_on_every_address_knows_the_addresses_and_the_name_of_its_computer()
    {
        using var application = CatalogApplication.Start(
            new TextFolder().WithSeed(),
            ("urls", "http://*:0")
        );
        foreach (var host in (string[])["localhost", Dns.GetHostName()])
            (await GetAsync(application, "/feeds/articles.rss", host)).Status.Should().Be(HttpStatusCode.OK, host);
        (await GetAsync(application, "/feeds/articles.rss", Evil)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("news.example;*.press.example", "news.example", HttpStatusCode.OK)]
    [InlineData("news.example;*.press.example", "today.press.example:8080", HttpStatusCode.OK)]
    [InlineData("news.example;*.press.example", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("news.example;*.press.example", "localhost", HttpStatusCode.BadRequest)]
    [InlineData("*", "evil.example", HttpStatusCode.OK)]
    public async Task The_operator_says_which_are_known(string allowed, string host, HttpStatusCode expected)
    {
        using var application = CatalogApplication.Start(
            new TextFolder().WithSeed(),
            ("AllowedHosts", allowed)
        );
        (await GetAsync(application, "/feeds/articles.atom", host)).Status.Should().Be(expected);
    }

    [Fact]
    public async Task Where_every_host_is_allowed_each_gets_its_own_answers()
    {
        using var application = CatalogApplication.Start(
            new TextFolder().WithSeed(),
            ("AllowedHosts", "*")
        );
        foreach (var address in Documents)
        {
            for (var time = 0; time < 2; time++) await GetAsync(application, address, Evil);
            (await GetAsync(application, address, "news.example")).Text.Should().NotContain(Evil, address);
        }
    }

    static async Task<(HttpStatusCode Status, string Text)> GetAsync(
        CatalogApplication application,
        string address,
        string? host
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"http://127.0.0.1:{application.Client.BaseAddress!.Port}{address}"
        );
        request.Headers.Host = host;
        using var response = await application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (
            response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }
}
