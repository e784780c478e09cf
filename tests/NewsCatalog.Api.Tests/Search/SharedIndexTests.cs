using System.Net;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Search;

/// <summary>Processes on one database whose settings name one folder for the index: each answers as if it were
/// alone.</summary>
public sealed class SharedIndexTests : IDisposable
{
    const int Files = 120;
    const int Changed = 30;

    static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(60);

    static readonly string[] Addresses =
    [
        "/api/v1/articles?q=museum&limit=100",
        "/api/v1/articles?q=museum+number&limit=20&facets=language,publishedYear",
        "/api/v1/articles?q=harbour+OR+doors&limit=50",
        "/api/v1/suggestions?prefix=mus",
        "/api/v1/related-headlines?q=harbour&limit=50",
    ];

    readonly TextFolder _folder = new();
    readonly Random _random = new(2026);

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_processes_answer_alike_and_right_while_a_third_writes()
    {
        for (var number = 0; number < Files; number++) Write(number, round: 0);
        var rounds = Rounds.OfProcesses(2, inCI: 5);
        for (var round = 1; round <= rounds; round++)
        {
            using var first = Start();
            using var second = Start();
            using var client = new HttpClient { BaseAddress = await first.AddressAsync() };
            using var other = new HttpClient { BaseAddress = await second.AddressAsync() };
            for (var changed = 0; changed < Changed; changed++) Write(_random.Next(Files), round);
            Write(Files + round, round);
            using var writer = Start();
            var searching = Task.WhenAll(SearchAsync(client, writer), SearchAsync(other, writer));
            using var third = new HttpClient { BaseAddress = await writer.AddressAsync() };
            await searching;

            (await TotalAsync(client, "museum")).Should().Be(Files + round);
            (await TotalAsync(client, $"round{round}")).Should().BeGreaterThan(0);
            foreach (var address in Addresses)
            {
                var expected = await AnswerAsync(third, address);
                (await AnswerAsync(client, address)).Should().Be(expected, first.Output);
                (await AnswerAsync(other, address)).Should().Be(expected, second.Output);
            }

            foreach (var process in (CatalogProcess[])[first, second, writer])
            {
                if (_random.Next(2) == 0) process.Kill();
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    CatalogProcess Start() => CatalogProcess.Start(_folder, $"--Search:Folder={_folder.SearchFolder}");

    void Write(int number, int round) =>
        _folder.With(
            $"{number}.txt",
            NewsText.Titled(
                $"Museum Number {number} Opens Its Doors In Round{round}",
                NewsText.Headlines("the harbour", _random.Next(4))
            )
        );

    /// <summary>Searches until the writer is there; every answer is an answer.</summary>
    static async Task SearchAsync(HttpClient client, CatalogProcess writer)
    {
        var written = writer.AddressAsync();
        do (await TotalAsync(client, "museum")).Should().BeInRange(Files, Files + 100);
        while (!written.IsCompleted);
    }

    static async Task<int> TotalAsync(HttpClient client, string query) =>
        JsonDocument
            .Parse(await AnswerAsync(client, $"/api/v1/articles?q={query}&limit=1"))
            .RootElement.GetProperty("total")
            .GetInt32();

    // Where the machine is busy the index may be late; it must not have failed.
    static async Task<string> AnswerAsync(HttpClient client, string address)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ; await Task.Delay(100, Cancelled))
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
            var content = await response.Content.ReadAsStringAsync(Cancelled);
            if (response.StatusCode == HttpStatusCode.OK) return content;
            response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable, content);
            content.Should().Contain("brought up to date");
            TimeProvider.System.GetElapsedTime(started).Should().BeLessThan(WaitLimit);
        }
    }
}
