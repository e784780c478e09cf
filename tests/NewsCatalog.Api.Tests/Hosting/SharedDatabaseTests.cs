using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>One database that several processes read and write.</summary>
public sealed class SharedDatabaseTests
{
    const int There = 400;
    const int Added = 1000;

    [Theory]
    [InlineData("-added")]
    [InlineData("added")]
    [InlineData("headline")]
    [InlineData("-published")]
    public async Task A_walk_meets_every_article_once_while_another_process_adds_and_updates(string sort)
    {
        var folder = new TextFolder();
        for (var number = 0; number < There; number++)
            folder.With($"{number}.txt", NewsText.Of($"Museum number {number}"));
        using var application = CatalogApplication.Start(folder);
        var before = await IdsAsync(application, "/api/v1/articles?limit=100");

        // The walk has begun before anything changes: this application follows the folder, too.
        var page = await application.GetAsync($"/api/v1/articles?limit=20&sort={sort}");
        for (var number = 0; number < Added; number++)
            folder.With($"later{number}.txt", NewsText.Of($"Library number {number}"));
        for (var number = 0; number < There; number += 7)
            folder.With($"{number}.txt", NewsText.Of($"Museum number {number} again"));
        using var writer = CatalogProcess.Start(folder);
        var (met, totals) = (new List<string>(), new HashSet<int>());
        while (true)
        {
            met.AddRange(Ids(page));
            totals.Add(page.GetProperty("total").GetInt32());
            if (page.GetProperty("next").GetString() is not { } next) break;

            // Go on only when somebody has begun to write.
            while (met.Count == 20 && await TotalAsync(application) == There)
                await Task.Delay(10, TestContext.Current.CancellationToken);
            page = await application.GetAsync(next);
        }

        await writer.AddressAsync();
        met.Should().OnlyHaveUniqueItems();

        // An updated article may move in front of the walk or behind it only where the sort key is what changed.
        if (sort is "headline") before.Except(met).Should().HaveCountLessThanOrEqualTo((There + 6) / 7);
        else before.Except(met).Should().BeEmpty();
        totals.Should().HaveCountGreaterThan(1).And.OnlyContain(total => total >= There && total <= There + Added);
        (await TotalAsync(application)).Should().Be(There + Added);
    }

    [Fact]
    public async Task The_trace_of_an_error_is_in_the_log_of_the_process_that_answered()
    {
        using var folder = new TextFolder().WithSeed();
        using var process = CatalogProcess.Start(folder);
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        using var response = await client.GetAsync(
            new Uri("/api/v1/articles/nothing", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var problem = JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;

        for (var tries = 0; tries < 100 && !process.Output.Contains("responded 404", StringComparison.Ordinal); tries++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        process
            .Output.Should()
            .Contain("HTTP GET /api/v1/articles/nothing responded 404")
            .And.Contain(problem.GetProperty("traceId").GetString());
    }

    static async Task<int> TotalAsync(CatalogApplication application) =>
        (await application.GetAsync("/api/v1/articles?limit=1")).GetProperty("total").GetInt32();

    static async Task<List<string>> IdsAsync(CatalogApplication application, string? address)
    {
        var ids = new List<string>();
        while (address is not null)
        {
            var page = await application.GetAsync(address);
            ids.AddRange(Ids(page));
            address = page.GetProperty("next").GetString();
        }

        return ids;
    }

    static IEnumerable<string> Ids(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
