using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NewsCatalog.Api.Tests.Hostile;

/// <summary>Requests that no HTTP library sends, written to the socket as they are.</summary>
public sealed class MalformedRequestTests(Archive archive)
{
    readonly CatalogApplication _application = archive.Application;

    /// <summary>Without a problem: the server's own answer, before the program sees the request.</summary>
    [Theory]
    [InlineData("GARBAGE\r\n\r\n", 400, null)]
    [InlineData("GET\r\n\r\n", 400, null)]
    [InlineData("GET /api/v1/articles HTTP/9.9\r\nHost: localhost\r\n\r\n", 505, null)]
    [InlineData("GET /api/v1/articles HTTP/1.1\r\n\r\n", 400, null)]
    [InlineData("GET /api/v1/articles HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, null)]
    [InlineData("GET /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n", 400, null)]
    [InlineData("GET /api/v1/articles/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, null)]
    [InlineData("GET /api/v1/articles?limit=\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, null)]
    [InlineData("GET /api/v1/articles?limit=%FF%FE HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "invalid-value")]
    [InlineData("GET /api/v1/articles?limit=%E9 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "invalid-value")]
    [InlineData("GET /api/v1/articles?%=1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "unknown-parameter")]
    [InlineData("GET /api/v1/articles?=1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "unknown-parameter")]
    [InlineData("GET /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nAccept: ;;;q=x,\r\n\r\n", 200, null)]
    [InlineData("GET /api/v1/articles?limit=1 HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"\"\"\r\n\r\n", 200, null)]
    [InlineData("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", 400, null)]
    [InlineData("BREW /api/v1/articles HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, "method-not-allowed")]
    [InlineData("GET /api/v1/articles HTTP/1.0\r\n\r\n", 200, null)]
    [InlineData("GET /feeds/articles.rss HTTP/1.0\r\n\r\n", 400, "bad-request")]
    [InlineData("GET /feeds/articles.rss HTTP/1.1\r\nHost:\r\n\r\n", 400, "bad-request")]
    [InlineData("GET /feeds/articles.atom HTTP/1.1\r\nHost: a..b\r\n\r\n", 400, "bad-request")]
    [InlineData("GET /feeds/articles.json HTTP/1.1\r\nHost: localhost:99999\r\n\r\n", 400, "bad-request")]
    [InlineData("GET /sitemap-news.xml HTTP/1.1\r\nHost: xn--\r\n\r\n", 400, "bad-request")]
    [InlineData("GET /feeds/articles.rss HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", 200, null)]
    public async Task The_answer_says_what_is_wrong(string request, int status, string? problem)
    {
        var (answered, body) = await SendAsync(request);
        answered.Should().Be(status);
        if (problem is not null)
            JsonDocument.Parse(body).RootElement.GetProperty("type").GetString().Should().Be($"/problems/{problem}");
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused()
    {
        var (status, _) = await SendAsync(
            $"GET /api/v1/articles?author={new string('a', 9000)} HTTP/1.1\r\nHost: localhost\r\n\r\n"
        );
        status.Should().Be(414);
    }

    [Fact]
    public async Task Header_fields_that_are_too_large_are_refused()
    {
        var (status, _) = await SendAsync(
            $"GET /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nCookie: {new string('a', 40_000)}\r\n\r\n"
        );
        status.Should().Be(431);
    }

    [Fact]
    public async Task A_client_that_says_nothing_stalls_nobody()
    {
        using var silent = new TcpClient();
        await silent.ConnectAsync(
            "127.0.0.1",
            _application.Client.BaseAddress!.Port,
            TestContext.Current.CancellationToken
        );
        await silent.GetStream().WriteAsync("GET /api/v1/art"u8.ToArray(), TestContext.Current.CancellationToken);

        (await _application.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(6);
    }

    async Task<(int Status, string Body)> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(
            "127.0.0.1",
            _application.Client.BaseAddress!.Port,
            TestContext.Current.CancellationToken
        );
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            head.Append((char)(await BytesAsync(stream, 1))[0]);

        var length = head.ToString().Split("Content-Length: ")[1].Split('\r')[0];
        var body = await BytesAsync(stream, int.Parse(length, null));
        return (int.Parse(head.ToString().Split(' ')[1], null), Encoding.UTF8.GetString(body));
    }

    static async Task<byte[]> BytesAsync(NetworkStream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}
