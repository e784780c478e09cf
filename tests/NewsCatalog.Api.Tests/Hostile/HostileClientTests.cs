using System.Net;
using System.Net.Sockets;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hostile;

/// <summary>The real program under clients that want its memory and its connections.</summary>
public sealed class HostileClientTests : IDisposable
{
    readonly TextFolder _folder = new TextFolder().With("good.txt", NewsText.Of("A museum"));

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unique_long_requests_take_no_memory_once_the_cache_is_full()
    {
        using var process = CatalogProcess.Start(_folder, "--Cache:MaxBytes=8388608", "--Log:Level=Warning");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        var rounds = Attack.Rounds(bounded: 20_000, full: 100_000);
        await SendAsync(client, 0, 10_000);
        var before = await MemoryWhileAsync(process, SendAsync(client, 10_000, 5_000));
        await SendAsync(client, 15_000, rounds - 10_000);
        var after = await MemoryWhileAsync(process, SendAsync(client, 5_000 + rounds, 5_000));

        Attack.Report($"{rounds} requests: {before / 1_000_000} MB before, {after / 1_000_000} MB after");
        after.Should().BeLessThan((long)(1.2 * before));
    }

    [Fact]
    public async Task More_idle_connections_than_files_it_may_open_do_not_end_it()
    {
        Skip.When(!OperatingSystem.IsLinux(), "the limit is known on Linux");
        using var process = CatalogProcess.StartWithOpenFiles(700, _folder);
        var address = await process.AddressAsync();
        var idle = new List<TcpClient>();
        for (var number = 0; number < 900; number++)
        {
            var client = new TcpClient();
            idle.Add(client);
            try
            {
                await client.ConnectAsync(address.Host, address.Port, Cancelled);
            }
            catch (SocketException)
            {
                // The server closes what is too much, sometimes before the client knows that it is connected.
            }
        }

        await Task.Delay(500, Cancelled);
        process.HasExited.Should().BeFalse();
        foreach (var client in idle) client.Dispose();
        using var later = new HttpClient { BaseAddress = address };
        await AnsweredAsync(later);
    }

    public void Dispose() => _folder.Dispose();

    // Those that close are not all gone at once.
    static async Task AnsweredAsync(HttpClient client)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                (await client.GetAsync("/api/v1/articles", Cancelled)).StatusCode.Should().Be(HttpStatusCode.OK);
                return;
            }
            catch (HttpRequestException) when (tries < 50)
            {
                await Task.Delay(100, Cancelled);
            }
        }
    }

    /// <summary>The median of what the process holds meanwhile, in bytes: it rises and falls with each
    /// collection.</summary>
    static async Task<long> MemoryWhileAsync(CatalogProcess process, Task requests)
    {
        var samples = new List<long>();
        do
        {
            samples.Add(process.Memory);
            await Task.Delay(100, Cancelled);
        } while (!requests.IsCompleted);

        await requests;
        samples.Sort();
        return samples[samples.Count / 2];
    }

    static Task SendAsync(HttpClient client, int first, int count) =>
        Parallel.ForAsync(
            first,
            first + count,
            Cancelled,
            async (number, cancelled) =>
            {
                // Each with an address, a header and a filter of its own.
                var filler = new string('x', 1000 + (number % 5000));
                var request = new HttpRequestMessage(
                    HttpMethod.Get,
                    $"/api/v1/articles?author={filler[..1000]}{number}"
                );
                request.Headers.TryAddWithoutValidation("Accept", $"application/json, text/{filler}{number}");
                using var response = await client.SendAsync(request, cancelled);
                response.StatusCode.Should().Be(HttpStatusCode.OK);
            }
        );
}
