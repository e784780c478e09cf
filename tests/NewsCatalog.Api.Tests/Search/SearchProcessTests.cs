using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Search;

/// <summary>What becomes of the search index when its process or its disk fails.</summary>
public sealed class SearchProcessTests : IDisposable
{
    const int Files = 300;
    const int Kills = 20;

    readonly TextFolder _folder = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_kills_at_any_moment_the_index_and_the_articles_are_what_fresh_ones_would_be()
    {
        var random = new Random(2026);
        for (var number = 0; number < Files; number++) Write(number, random);
        var kills = Rounds.OfProcesses(6, inCI: Kills);
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = CatalogProcess.Start(_folder, $"--Search:Folder={_folder.SearchFolder}");
            var search = kill % 2 == 0 ? Task.CompletedTask : SearchUntilItFailsAsync(process);
            await Task.Delay(random.Next(600, 3500), Cancelled);
            process.Kill();
            await search;
            for (var changed = 0; changed < 20; changed++) Write(random.Next(Files + 20), random);
        }

        var followed = await IndexOfAsync(_folder.SearchFolder);
        var fresh = await IndexOfAsync($"{_folder.SearchFolder}-fresh");
        followed.Keys.Should().Equal(fresh.Keys);
        foreach (var (id, document) in fresh) followed[id].Should().Be(document);

        var kept = await ArticlesAsync(_folder.Database);
        var undisturbed = await ArticlesAsync($"{_folder.Database}-undisturbed");
        undisturbed.Should().HaveCountGreaterThanOrEqualTo(Files);
        kept.Should().Equal(undisturbed);
    }

    [Fact]
    public async Task A_full_disk_fails_the_index_and_not_the_catalog_and_readiness_says_so()
    {
        using var disk = new SmallDisk(kilobytes: 64);
        Skip.When(disk.SkipReason is not null, $"a small file system is needed: {disk.SkipReason}");
        for (var number = 0; number < Files; number++) Write(number, new Random(number));
        using var process = CatalogProcess.Start(_folder, $"--Search:Folder={Path.Combine(disk.Path, "search")}");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };

        using var search = await client.GetAsync("/api/v1/articles?q=museum", Cancelled);
        search.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        search.Headers.RetryAfter.Should().NotBeNull();
        var problem = await search.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        problem.GetProperty("type").GetString().Should().Be("/problems/search-not-ready");
        problem
            .GetProperty("detail")
            .GetString()
            .Should()
            .Contain("failed")
            .And.Contain("space")
            .And.NotContain(disk.Path);

        (await client.GetFromJsonAsync<JsonElement>("/api/v1/articles?limit=1", Cancelled))
            .GetProperty("total")
            .GetInt32()
            .Should()
            .Be(Files);
        using var ready = await client.GetAsync("/health/ready", Cancelled);
        ready.StatusCode.Should().Be(HttpStatusCode.OK);
        (await ready.Content.ReadAsStringAsync(Cancelled))
            .Should()
            .StartWith("Degraded")
            .And.Contain("The search index failed")
            .And.NotContain(disk.Path);
    }

    [Fact]
    public async Task Two_processes_on_one_database_both_find_what_either_writes()
    {
        Write(1, new Random(1));
        using var first = CatalogProcess.Start(_folder, $"--Search:Folder={_folder.SearchFolder}");
        using var client = new HttpClient { BaseAddress = await first.AddressAsync() };
        (await CatalogCopy.TotalAsync(client, "museum")).Should().Be(1);

        _folder.With("late.txt", NewsText.Titled("Unicorns Seen In The Harbour"));
        using var second = CatalogProcess.Start(_folder, $"--Search:Folder={_folder.SearchFolder}");
        using var other = new HttpClient { BaseAddress = await second.AddressAsync() };
        (await CatalogCopy.TotalAsync(other, "unicorn")).Should().Be(1);
        (await CatalogCopy.TotalAsync(client, "unicorn")).Should().Be(1);
    }

    public void Dispose() => _folder.Dispose();

    void Write(int number, Random random) =>
        _folder.With(
            $"{number}.txt",
            NewsText.Titled(
                $"Museum Number {random.Next(400)} Opens Its Doors Again",
                Enumerable.Range(0, 5).Select(_ => $"Museum Number {random.Next(400)} Opens Its Doors Again")
            )
        );

    async Task<List<(string, string)>> ArticlesAsync(string database) =>
        [
            .. (await CatalogCopy.ArticlesOfAsync(_folder, $"Data Source={database}")).Select(one =>
                (one.Key, one.Value.ToJsonString())
            ),
        ];

    async Task<SortedDictionary<string, string>> IndexOfAsync(string searchFolder)
    {
        using var process = CatalogProcess.Start(_folder, $"--Search:Folder={searchFolder}");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        (await CatalogCopy.TotalAsync(client, "museum")).Should().BeGreaterThanOrEqualTo(Files);
        process.Terminate();
        (await process.ExitCodeAsync()).Should().Be(0, process.Output);
        return IndexDump.Of(searchFolder);
    }

    static async Task SearchUntilItFailsAsync(CatalogProcess process)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
            while (true) await client.GetAsync("/api/v1/articles?q=museum", Cancelled);
        }
        catch (Exception exception) when (exception is HttpRequestException or InvalidOperationException)
        {
            // It was killed.
        }
    }
}
