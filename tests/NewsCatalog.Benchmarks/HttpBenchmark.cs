using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// The server's processor time per request, and the latency, of the program over a catalog of many articles, beside a
/// bare Kestrel that answers the same bytes and beside the same rows read by hand. Each pair is measured in turn, after
/// a warm-up.
/// </summary>
static class HttpBenchmark
{
    const int Warm = 6;
    const int Measured = 5;

    static readonly string[] Quiet = ["--Log:Level=Warning"];

    public static async Task<int> RunAsync(int articles)
    {
        Console.WriteLine(
            $"{articles:N0} articles; load by {(Load.HasWrk ? "wrk" : "HttpClient")}; processor time of the server per request, median and p99 latency"
        );
        using var folder = GeneratedTexts.Folder(articles);
        string[] settings =
        [
            $"--Seeds:Folder={folder.Path}",
            $"--Database:ConnectionString={folder.ConnectionString}",
            .. Quiet,
        ];
        using var program = ApiProcess.Start(settings);
        await program.WaitAsync("/health/ready");
        using var uncached = ApiProcess.Start([.. settings, "--Cache:MaxBytes=0"]);
        await uncached.WaitAsync("/health/ready");

        // Until neither builds its search index any more.
        foreach (var server in (ApiProcess[])[program, uncached])
            await server.WaitAsync("/api/v1/articles?q=japan&limit=1");
        var ids = await SomeIdsAsync(program);
        var (article, list) = ($"/api/v1/articles/{ids[0]}", "/api/v1/articles");
        using var bare = ApiProcess.StartOwn("bare", program.Url(article), program.Url(list), folder.ConnectionString);
        await bare.WaitAsync("/article");
        using var client = new HttpClient();
        using var response = await client.GetAsync(program.Url(article));

        await CompareAsync("cached article", 1.4, program, [article], bare, ["/article"]);
        await CompareAsync("cached list of 20", 1.4, program, [list], bare, ["/list"]);
        await CompareAsync("304", 1.2, program, [article], bare, ["/unchanged"], response.Headers.ETag!.Tag);
        await CompareAsync(
            "uncached article",
            2.5,
            uncached,
            [.. ids.Select(id => $"/api/v1/articles/{id}")],
            bare,
            [.. ids.Select(id => $"/rows/{id}")]
        );
        await CompareAsync("uncached list of 20", 2.2, uncached, [list], bare, ["/rows"]);
        await WalkAsync(uncached, articles, folder);
        await MillionAsync(program, ids);
        return 0;
    }

    static async Task CompareAsync(
        string what,
        double target,
        ApiProcess program,
        string[] paths,
        ApiProcess bare,
        string[] barePaths,
        string? ifNoneMatch = null
    )
    {
        await Load.RunAsync(program, paths, ifNoneMatch, 16, Warm);
        await Load.RunAsync(bare, barePaths, ifNoneMatch, 16, Warm);
        foreach (var connections in (int[])[16, 64])
        {
            // In turn and twice, so that a slow moment of the machine hits both.
            var (one, other) = (new List<double>(), new List<double>());
            var (ours, theirs) = (default(Loaded), default(Loaded));
            for (var round = 0; round < 3; round++)
            {
                (ours, var cost) = await MeasureAsync(program, paths, ifNoneMatch, connections, Measured);
                one.Add(cost);
                (theirs, cost) = await MeasureAsync(bare, barePaths, ifNoneMatch, connections, Measured);
                other.Add(cost);
            }

            Console.WriteLine(
                $"{what,-20} {connections,2} connections: {Median(one),6:0.0} us ({ours!.MedianMs:0.00}, "
                    + $"{ours.P99Ms:0.00} ms), "
                    + $"bare {Median(other),6:0.0} us ({theirs!.MedianMs:0.00}, {theirs.P99Ms:0.00} ms): "
                    + $"{Median(one) / Median(other):0.00} (target {target})"
            );
        }
    }

    /// <summary>Walks the whole list while another process adds a tenth to it, then compares pages from its beginning
    /// to its end.</summary>
    static async Task WalkAsync(ApiProcess server, int articles, TextFolder folder)
    {
        var pages = await WalkBesideWriterAsync(server, articles, folder);
        var costs = new List<(int Page, double Cost)>();
        foreach (var at in Enumerable.Range(0, 6).Select(tenth => (pages.Count - 1) * tenth / 5))
        {
            await Load.RunAsync(server, [pages[at]], null, 16, 1);
            costs.Add((at + 1, (await MeasureAsync(server, [pages[at]], null, 16, 3)).Cost));
        }

        Console.WriteLine(
            $"pages of the walk against the first: {string.Join(", ", costs.Select(page => $"{page.Page}: {page.Cost / costs[0].Cost:0.00}"))} (target 1.5)"
        );
    }

    // The writer ends with the walk: it would go on building a search index.
    static async Task<List<string>> WalkBesideWriterAsync(ApiProcess server, int articles, TextFolder folder)
    {
        using var client = new HttpClient();
        using var more = GeneratedTexts.Folder(articles / 10, "later");
        using var writer = ApiProcess.Start(
            $"--Seeds:Folder={more.Path}",
            $"--Database:ConnectionString={folder.ConnectionString}"
        );
        while (await TotalAsync(client, server) == articles)
            await Task.Delay(10);
        var pages = new List<string> { "/api/v1/articles?limit=100" };
        var seen = new List<string>();
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var page = await client.GetFromJsonAsync<JsonElement>(server.Url(pages[^1]));
            foreach (var item in page.GetProperty("items").EnumerateArray())
                seen.Add(item.GetProperty("id").GetString()!);
            if (page.GetProperty("next").GetString() is not { } next)
                break;
            pages.Add(next);
        }

        Console.WriteLine(
            $"walk: {seen.Count:N0} articles, {seen.Distinct().Count():N0} of them different, of "
                + $"{articles:N0} and up to {articles / 10:N0} that another process adds, "
                + $"on {pages.Count:N0} pages in {watch.Elapsed.TotalSeconds:0.0} s; then there were "
                + $"{await TotalAsync(client, server):N0}"
        );
        await writer.WaitAsync("/health/ready");
        return pages;
    }

    static async Task MillionAsync(ApiProcess server, string[] ids)
    {
        string[] paths = [.. ids.Select(id => $"/api/v1/articles/{id}")];
        await Load.RunAsync(server, paths, null, 16, Warm);
        var (sent, before) = (0L, server.ResidentMegabytes);
        while (sent < 1_000_000)
            sent += (await Load.RunAsync(server, paths, null, 16, 10)).Requests;
        Console.WriteLine(
            $"memory before and after {sent:N0} requests: {before:0} and {server.ResidentMegabytes:0} MB, "
                + $"peak {server.PeakMegabytes:0} MB"
        );
    }

    /// <summary>Sends a load, and gives the processor time of the server for each request in microseconds.</summary>
    internal static async Task<(Loaded Loaded, double Cost)> MeasureAsync(
        ApiProcess server,
        string[] paths,
        string? ifNoneMatch,
        int connections,
        int seconds
    )
    {
        var before = server.ProcessorSeconds;
        var loaded = await Load.RunAsync(server, paths, ifNoneMatch, connections, seconds);
        return (loaded, (server.ProcessorSeconds - before) * 1_000_000 / loaded.Requests);
    }

    static async Task<string[]> SomeIdsAsync(ApiProcess server)
    {
        using var client = new HttpClient();
        var page = await client.GetFromJsonAsync<JsonElement>(
            server.Url("/api/v1/articles?limit=100&fields=id&sort=headline")
        );
        return [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
    }

    static async Task<int> TotalAsync(HttpClient client, ApiProcess server) =>
        (await client.GetFromJsonAsync<JsonElement>(server.Url("/api/v1/articles?limit=1")))
            .GetProperty("total")
            .GetInt32();

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
