using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NewsCatalog.Api.Tests.Http;

public sealed class HeadAndHealthTests(SeedCatalog catalog)
{
    readonly CatalogApplication _application = catalog.Application;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers_those_who_read_alone(string address)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var answer = await _application.SendAsync(method, address);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        foreach (
            var method in (HttpMethod[])
                [HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, new HttpMethod("PROPFIND")]
        )
        {
            using var refused = await _application.SendAsync(method, address);
            refused.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
            refused.Content.Headers.Allow.Should().BeEquivalentTo("GET", "HEAD", "OPTIONS");
            (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancelled))
                .GetProperty("type")
                .GetString()
                .Should()
                .Be("/problems/method-not-allowed");
        }
    }

    [Fact]
    public async Task HEAD_never_has_a_body()
    {
        string[] targets =
        [
            "/health/live", "/health/ready", "/problems", "/problems/not-found", "/problems/none", "/swagger",
            "/swagger/index.html", "/swagger/swagger-ui.css", "/openapi/v1.json", "/openapi/none.json", "/", "/nothing",
            "/api/v1/articles", "/api/v1/articles?x=1", "/api/v1/articles/none", "/api/v1/articles?q=(",
            "/api/v1/articles?cursor=x", "/feeds/articles.rss", "/%ZZ",
            await _application.OnlyArticleAddressAsync(),
        ];
        foreach (var target in targets)
            await HasNoBodyAsync($"HEAD {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await HasNoBodyAsync("HEAD / HTTP/1.1\r\nHost: localhost\r\nno header\r\n\r\n");
        await HasNoBodyAsync("HEAD / HTTP/1.1\r\n\r\n");
        await HasNoBodyAsync($"HEAD / HTTP/1.1\r\nHost: localhost\r\nCookie: {new string('a', 40_000)}\r\n\r\n");
    }

    async Task HasNoBodyAsync(string request)
    {
        var address = _application.Client.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port, Cancelled);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancelled);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(Cancelled);
        answer.Should().StartWith("HTTP/1.1 ");
        answer
            .Should()
            .EndWith("\r\n\r\n", "nothing follows the headers of {0}", request[..Math.Min(request.Length, 60)]);
    }
}
