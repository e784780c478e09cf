using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsCatalog.Api.Tests.Limits;

/// <summary>Clients that keep the server busy by being slow, or by what they send, are cut; the others go on.</summary>
public sealed class SlowClientTests : IDisposable
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(40);

    readonly CatalogApplication _application = CatalogApplication.WithSeed();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _application.Dispose();

    [Fact]
    public async Task A_client_that_sends_a_head_slowly_is_cut()
    {
        await using var stream = await OpenAsync("GET /api/v1/articles HTTP/1.1\r\nHost: localhost\r\n");
        var cut = UntilCutAsync(stream, "X-Slow: a\r\n");
        for (var request = 0; request < 5; request++) await _application.GetAsync("/api/v1/articles");
        (await cut).Should().BeLessThan(Soon);
    }

    [Fact]
    public async Task A_client_that_sends_a_body_slowly_is_cut_and_stores_nothing()
    {
        var client = await WritingClient.WithKeyAsync(_application);
        await using var stream = await OpenAsync(
            $"PUT /api/v1/sources/slow.txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {client.Key}\r\n"
                + "Content-Type: text/plain\r\nContent-Length: 100000\r\n\r\n"
        );
        var cut = UntilCutAsync(stream, "a");
        (await client.PutAsync("fast.txt", NewsCatalog.Tests.NewsText.Of("A harbour"))).Status
            .Should()
            .Be(HttpStatusCode.Created);
        (await cut).Should().BeLessThan(Soon);
        (await CatalogCopy.NamesAsync(_application.Client)).Should().NotContain("slow.txt");
    }

    [Theory]
    [InlineData("/api/v1/sources/large.txt", "Seeds:MaxSourceBytes")]
    [InlineData("/api/v1/imports", "Imports:MaxBytes")]
    public async Task A_body_that_is_too_large_is_refused_by_a_problem_that_names_the_setting(
        string address,
        string setting
    )
    {
        using var application = CatalogApplication.Start(
            new NewsCatalog.Tests.TextFolder(),
            ("Seeds:MaxSourceBytes", "100000"),
            ("Imports:MaxBytes", "100000")
        );
        var client = await WritingClient.WithKeyAsync(application);
        var (method, type) = address.EndsWith("imports", StringComparison.Ordinal)
            ? (HttpMethod.Post, "application/x-ndjson")
            : (HttpMethod.Put, "text/plain");
        var answer = await client.SendAsync(method, address, new byte[100_001], type);
        answer.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        answer.Type.Should().Be("/problems/payload-too-large");
        answer.Detail.Should().Contain(setting);
    }

    [Fact]
    public async Task A_source_may_be_as_large_as_the_setting_says()
    {
        using var application = CatalogApplication.Start(
            new NewsCatalog.Tests.TextFolder(),
            ("Seeds:MaxSourceBytes", "67108864")
        );
        var client = await WritingClient.WithKeyAsync(application);
        var answer = await client.SendAsync(
            HttpMethod.Put, "/api/v1/sources/large.txt", new byte[40_000_000], "text/plain");
        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity, answer.Text);
    }

    /// <summary>Sends something each second until the server has closed the connection.</summary>
    static async Task<TimeSpan> UntilCutAsync(NetworkStream stream, string piece)
    {
        var began = Stopwatch.StartNew();
        try
        {
            var answer = stream.ReadAsync(new byte[4096], Cancelled).AsTask();
            while (!answer.IsCompleted && began.Elapsed < Soon)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(piece), Cancelled);
                await Task.WhenAny(answer, Task.Delay(1000, Cancelled));
            }

            await answer.WaitAsync(Soon, Cancelled);
        }
        catch (IOException)
        {
            // It was closed while something was sent.
        }

        return began.Elapsed;
    }

    async Task<NetworkStream> OpenAsync(string head)
    {
        var address = _application.Client.BaseAddress!;
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, Cancelled);
        var stream = new NetworkStream(socket, ownsSocket: true);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancelled);
        return stream;
    }
}
