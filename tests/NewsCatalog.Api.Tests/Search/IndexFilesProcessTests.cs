using System.Net;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Search;

/// <summary>What becomes of searches when somebody changes or deletes the files of the index.</summary>
public sealed class IndexFilesProcessTests : IDisposable
{
    const int Files = 300;

    readonly TextFolder _folder = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_of_the_index_that_change_under_a_running_process_are_noticed_and_it_answers_again()
    {
        for (var number = 0; number < Files; number++)
            _folder.With($"{number}.txt", NewsText.Of($"Museum number {number}", NewsText.Headlines("the harbour", 5)));
        using var process = CatalogProcess.Start(_folder, $"--Search:Folder={_folder.SearchFolder}");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        (await TotalAsync(client, "museum")).Should().Be(Files);

        foreach (var file in Directory.GetFiles(_folder.SearchFolder, "_*"))
            Spoil(file);
        for (
            var tries = 0;
            !process.Output.Contains("is damaged and is built again", StringComparison.Ordinal);
            tries++
        )
        {
            // Another one each time: answers are cached.
            using var search = await client.GetAsync(
                new Uri($"/api/v1/articles?q=museum+{tries}&limit=1", UriKind.Relative),
                Cancelled
            );
            search.StatusCode.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
            tries.Should().BeLessThan(1000, process.Output);
        }

        await HealthyAsync(client);
        (await TotalAsync(client, "museum+OR+nothing")).Should().Be(Files);
    }

    [Fact]
    public async Task Files_of_the_index_that_are_deleted_under_a_running_process_cost_no_answer_for_long()
    {
        for (var number = 0; number < Files; number++)
            _folder.With($"{number}.txt", NewsText.Of($"Museum number {number}", NewsText.Headlines("the harbour", 5)));
        using var process = CatalogProcess.Start(_folder, $"--Search:Folder={_folder.SearchFolder}");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        (await TotalAsync(client, "museum")).Should().Be(Files);

        foreach (var file in Directory.GetFiles(_folder.SearchFolder, "_*")) File.Delete(file);
        (await TotalAsync(client, "museum+OR+nothing")).Should().Be(Files);
        _folder.With("late.txt", NewsText.Titled("Unicorns Seen In The Harbour"));
        using var writer = CatalogProcess.Start(_folder);
        await writer.AddressAsync();
        await AnsweringAsync(client, "unicorn");
        (await TotalAsync(client, "unicorn")).Should().Be(1);
        await HealthyAsync(client);
        process.Terminate();
        (await process.ExitCodeAsync()).Should().Be(0, process.Output);

        using var again = CatalogProcess.Start(_folder, $"--Search:Folder={_folder.SearchFolder}");
        using var other = new HttpClient { BaseAddress = await again.AddressAsync() };
        (await TotalAsync(other, "unicorn")).Should().Be(1);
    }

    public void Dispose() => _folder.Dispose();

    // In place: who has the file open reads the damage.
    static void Spoil(string file)
    {
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.ReadWrite | FileShare.Delete
        );
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        stream.Position = 0;
        stream.Write([.. content.Select(one => (byte)(one ^ 0x5A))]);
    }

    static async Task AnsweringAsync(HttpClient client, string query)
    {
        for (var tries = 0; ; tries++)
        {
            using var search = await client.GetAsync(
                new Uri($"/api/v1/articles?q={query}&limit=1", UriKind.Relative),
                Cancelled
            );
            if (search.StatusCode == HttpStatusCode.OK)
                return;
            search.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            tries.Should().BeLessThan(300);
            await Task.Delay(100, Cancelled);
        }
    }

    static async Task HealthyAsync(HttpClient client)
    {
        for (var tries = 0; ; tries++)
        {
            var health = await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Cancelled);
            if (health == "Healthy") return;
            health.Should().NotContain("/", "strangers read it");
            tries.Should().BeLessThan(300, health);
            await Task.Delay(100, Cancelled);
        }
    }

    static async Task<int> TotalAsync(HttpClient client, string query) =>
        (await client.GetPatientlyAsync($"/api/v1/articles?q={query}&limit=1"))
            .GetProperty("total")
            .GetInt32();
}
