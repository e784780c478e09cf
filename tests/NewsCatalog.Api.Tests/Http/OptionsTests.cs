using System.Net;
using System.Net.Sockets;

namespace NewsCatalog.Api.Tests.Http;

/// <summary>OPTIONS says what can be done at an address (RFC 9110, 9.3.7).</summary>
public sealed class OptionsTests(SeedCatalog catalog)
{
    [Theory]
    [InlineData("/api/v1/articles", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/articles/anything", "GET, HEAD, OPTIONS")]
    [InlineData("/feeds/articles.rss", "GET, HEAD, OPTIONS")]
    [InlineData("/problems", "GET, HEAD, OPTIONS")]
    [InlineData("/health/ready", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/sources/a.txt", "OPTIONS")]
    public async Task It_lists_the_methods_of_an_address(string address, string expected)
    {
        using var response = await catalog.Application.SendAsync(HttpMethod.Options, address);
        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        string.Join(", ", response.Content.Headers.Allow).Should().Be(expected);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("/api/v1/articles", "GET, HEAD, POST, OPTIONS")]
    [InlineData("/api/v1/articles/anything", "GET, HEAD, DELETE, OPTIONS")]
    [InlineData("/api/v1/sources/a/b.txt", "PUT, OPTIONS")]
    public async Task It_lists_those_that_write_where_writing_is_on(string address, string expected)
    {
        using var application = CatalogApplication.WithSeed();
        await WritingClient.WithKeyAsync(application);
        using var response = await application.SendAsync(HttpMethod.Options, address);
        response.Content.Headers.Allow.Should().BeEquivalentTo(expected.Split(", "));
        using var refused = await application.SendAsync(HttpMethod.Patch, address);
        refused.Content.Headers.Allow.Should().Equal(response.Content.Headers.Allow);
    }

    [Fact]
    public async Task There_is_nothing_where_nothing_is()
    {
        using var response = await catalog.Application.SendAsync(HttpMethod.Options, "/api/v1/nothing");
        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_lists_the_methods_of_the_whole_server()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(
            IPAddress.Loopback,
            catalog.Application.Client.BaseAddress!.Port,
            TestContext.Current.CancellationToken
        );
        await using var stream = client.GetStream();
        stream.Write("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        answer.Should().StartWith("HTTP/1.1 204 ").And.Contain("\r\nAllow: GET, HEAD, OPTIONS\r\n");
    }

    [Fact]
    public async Task A_browser_remembers_for_a_day_what_a_page_of_another_origin_may_do()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/articles");
        request.Headers.Add("Origin", "https://frontend.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var response = await catalog.Application.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Max-Age").Should().Equal("86400");
    }
}
