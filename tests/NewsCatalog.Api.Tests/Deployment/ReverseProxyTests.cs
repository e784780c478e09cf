using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Deployment;

/// <summary>nginx and Caddy in front of the catalog, by the files of <c>deploy</c>.</summary>
public sealed class ReverseProxyTests : IDisposable
{
    const string Articles = "/api/v1/articles";

    readonly CatalogApplication _application = CatalogApplication.Start(
        new TextFolder().WithSeed(),
        ("Server:KnownProxies", "127.0.0.1"),
        ("AllowedHosts", ReverseProxy.Published.Host + ";127.0.0.1")
    );

    public static TheoryData<string> Proxies => ["nginx", "caddy"];

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    Uri Upstream => _application.Client.BaseAddress!;

    public void Dispose() => _application.Dispose();

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task Addresses_begin_with_what_the_client_asked_for_and_headers_of_clients_are_not_believed(
        string program
    )
    {
        using var proxy = await ReverseProxy.StartAsync(program, Upstream);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feeds/articles.atom");
        foreach (var header in (string[])["For", "Proto", "Host", "Prefix"])
            request.Headers.Add($"X-Forwarded-{header}", header == "Prefix" ? "/evil" : "evil.example");
        using var answer = await proxy.Client.SendAsync(request, Cancelled);
        var feed = await answer.Content.ReadAsStringAsync(Cancelled);

        answer.StatusCode.Should().Be(HttpStatusCode.OK, feed);
        feed.Should().Contain($"{ReverseProxy.Published}articles/").And.NotContain("evil");

        proxy.Client.DefaultRequestHeaders.Host = "evil.example";
        using var refused = await proxy.Client.GetAsync("/feeds/articles.atom", Cancelled);
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task The_catalog_may_be_published_below_a_path(string program)
    {
        (string, string)[] changes = program == "nginx"
            ?
            [
                ("location / {", "location /catalog/ {"),
                ("proxy_pass http://newscatalog;", "proxy_pass http://newscatalog/;"),
                ("X-Forwarded-Prefix \"\"", "X-Forwarded-Prefix /catalog"),
            ]
            :
            [
                ("\treverse_proxy ", "\thandle_path /catalog/* {\n\treverse_proxy "),
                ("2s\n\t\t}\n\t}", "2s\n\t\t}\n\t}\n\t}"),
                ("header_up -X-Forwarded-Prefix", "header_up X-Forwarded-Prefix /catalog"),
            ];
        using var proxy = await ReverseProxy.StartAsync(program, Upstream, changes);

        var list = JsonElement.Parse(await proxy.Client.GetStringAsync($"/catalog{Articles}", Cancelled));
        var article = list.Items("items").Single().Text("url")!;
        article.Should().StartWith($"/catalog{Articles}/");
        (await proxy.Client.GetStringAsync(article, Cancelled)).Should().Contain("\"sections\"");
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task Entity_tags_and_compression_pass_through(string program)
    {
        using var proxy = await ReverseProxy.StartAsync(program, Upstream);
        var article = await _application.OnlyArticleAddressAsync();
        using var plain = await proxy.Client.GetAsync(article, Cancelled);
        using var request = new HttpRequestMessage(HttpMethod.Get, article);
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var compressed = await proxy.Client.SendAsync(request, Cancelled);
        compressed.Content.Headers.ContentEncoding.Should().Equal("gzip");
        compressed.Headers.ETag!.IsWeak.Should().BeFalse();
        await using var body = await compressed.Content.ReadAsStreamAsync(Cancelled);
        using var text = new StreamReader(new GZipStream(body, CompressionMode.Decompress));
        (await text.ReadToEndAsync(Cancelled)).Should().Be(await plain.Content.ReadAsStringAsync(Cancelled));

        using var again = new HttpRequestMessage(HttpMethod.Get, article);
        again.Headers.IfNoneMatch.Add(plain.Headers.ETag!);
        using var current = await proxy.Client.SendAsync(again, Cancelled);
        current.StatusCode.Should().Be(HttpStatusCode.NotModified);
        current.Headers.ETag.Should().Be(plain.Headers.ETag);
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task A_large_upload_passes_and_its_events_come_while_the_import_runs(string program)
    {
        using var proxy = await ReverseProxy.StartAsync(program, Upstream);
        var key = (await WritingClient.WithKeyAsync(_application)).Key;
        proxy.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var lines = string.Join('\n', Enumerable.Range(0, 5000).Select(LineOf));
        lines.Length.Should().BeGreaterThan(4 << 20);
        using var upload = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        using var accepted = await proxy.Client.PostAsync("/api/v1/imports", upload, Cancelled);
        accepted.StatusCode.Should().Be(HttpStatusCode.Accepted);

        using var request = new HttpRequestMessage(HttpMethod.Get, accepted.Headers.Location);
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var events = await proxy.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var reader = new StreamReader(await events.Content.ReadAsStreamAsync(Cancelled));
        var first = await reader.ReadLineAsync(Cancelled);

        first.Should().StartWith("data: ").And.Contain("\"endedAt\":null");
        (await proxy.Client.GetStringAsync(accepted.Headers.Location, Cancelled)).Should().Contain("\"endedAt\":null");
        (await reader.ReadToEndAsync(Cancelled)).Should().Contain("\"state\":\"completed\"");
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task While_the_catalog_is_away_the_answer_is_503_and_its_own_errors_pass_through(string program)
    {
        using (var alone = await ReverseProxy.StartAsync(program, ReverseProxy.Nobody))
        {
            using var answer = await alone.Client.GetAsync(Articles, Cancelled);
            answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancelled));
            problem.GetProperty("status").GetInt32().Should().Be(503);
        }

        using var proxy = await ReverseProxy.StartAsync(program, Upstream);
        using var missing = await proxy.Client.GetAsync($"{Articles}/0000000000000000", Cancelled);
        missing.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await missing.Content.ReadAsStringAsync(Cancelled)).Should().Contain("/problems/not-found");
    }

    static string LineOf(int number) =>
        JsonSerializer.Serialize(
            new { name = $"{number}.txt", text = NewsText.Of($"Museum {number}", NewsText.Headlines("the hill", 8)) });
}
