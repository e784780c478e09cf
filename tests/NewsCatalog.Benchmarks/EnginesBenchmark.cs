using System.Diagnostics;
using System.Text.Json;
using NewsCatalog.Benchmarks.Drills;

namespace NewsCatalog.Benchmarks;

/// <summary>PostgreSQL against SQLite: both read the same texts and answer the same requests, in turns, on the same
/// machine. The time is that of the clock, so that of a request has the processor time of the database server.</summary>
static class EnginesBenchmark
{
    const int Connections = 16;
    const int Seconds = 3;

    static readonly string[] Engines = ["sqlite", "postgres"];
    static readonly string[] Words = ["japan", "court", "minister", "government", "president", "city"];

    public static async Task<int> RunAsync(int texts, int rounds)
    {
        Console.WriteLine(
            $"{texts:N0} texts, {rounds} rounds, {Connections} connections; medians, and of the ratios too"
        );
        await SeedAsync(texts, rounds);
        using var sqlite = await DrillCatalog.MakeAsync(Engines[0], GeneratedTexts.Folder(texts));
        using var postgres = await DrillCatalog.MakeAsync(Engines[1], GeneratedTexts.Folder(texts));
        DrillCatalog[] catalogs = [sqlite, postgres];
        await CompareAsync(catalogs, rounds, isCached: true, ("cached article", ids => [ids[0]]));
        await CompareAsync(
            catalogs,
            rounds,
            isCached: false,
            ("article", ids => ids),
            ("list of 20", _ => ["/api/v1/articles"]),
            ("list of 20 by headline", _ => ["/api/v1/articles?sort=headline"]),
            ("search", _ => [.. Words.Select(word => $"/api/v1/articles?q={word}")]),
            ("changes", _ => ["/api/v1/changes"])
        );
        return 0;
    }

    /// <summary>A first scan, less that of an empty folder: the start of the program and the making of the
    /// tables.</summary>
    static async Task SeedAsync(int texts, int rounds)
    {
        var (times, ratios) = (Engines.ToDictionary(engine => engine, _ => new List<double>()), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var engine in Engines)
                times[engine].Add(await ScanAsync(engine, texts) - await ScanAsync(engine, 0));
            ratios.Add(times["postgres"][^1] / times["sqlite"][^1]);
        }

        Console.WriteLine(
            $"{"seeding",-24} SQLite {HttpBenchmark.Median(times["sqlite"]),8:0.00} s,  PostgreSQL "
                + $"{HttpBenchmark.Median(times["postgres"]),8:0.00} s:  {HttpBenchmark.Median(ratios):0.00} x"
        );
    }

    static async Task<double> ScanAsync(string engine, int texts)
    {
        using var catalog = await DrillCatalog.MakeAsync(engine, GeneratedTexts.Folder(texts));
        var began = Stopwatch.GetTimestamp();
        await catalog.ScanAsync();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    static async Task CompareAsync(
        DrillCatalog[] catalogs,
        int rounds,
        bool isCached,
        params (string Name, Func<string[], string[]> Paths)[] kinds
    )
    {
        string[] settings = isCached ? [] : ["--Cache:MaxBytes=0"];
        using var sqlite = await catalogs[0].StartAsync(settings);
        using var postgres = await catalogs[1].StartAsync(settings);
        foreach (var (name, paths) in kinds)
            await CompareAsync(name, rounds, () => TimeAsync(sqlite, paths), () => TimeAsync(postgres, paths));

        // As a catalog is served.
        if (!isCached)
            return;
        using var one = new Writing(sqlite, await catalogs[0].MakeKeyAsync());
        using var other = new Writing(postgres, await catalogs[1].MakeKeyAsync());
        await CompareAsync("PUT, one writer", rounds, () => one.TimeAsync(1), () => other.TimeAsync(1));
        await CompareAsync("PUT, eight writers", rounds, () => one.TimeAsync(8), () => other.TimeAsync(8));
    }

    static async Task CompareAsync(string name, int rounds, Func<Task<double>> sqlite, Func<Task<double>> postgres)
    {
        var (times, others, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            var (one, other) = (await sqlite(), await postgres());

            // The first round compiles.
            if (round < 0)
                continue;
            times.Add(one);
            others.Add(other);
            ratios.Add(other / one);
        }

        Console.WriteLine(
            $"{name,-24} SQLite {HttpBenchmark.Median(times),8:0} us, PostgreSQL "
                + $"{HttpBenchmark.Median(others),8:0} us: {HttpBenchmark.Median(ratios):0.00} x"
        );
    }

    /// <summary>Microseconds for each request.</summary>
    static async Task<double> TimeAsync(ApiProcess server, Func<string[], string[]> paths)
    {
        using var client = new HttpClient();
        var page = await client.GetStringAsync(server.Url("/api/v1/articles?limit=100&fields=url&sort=headline"));
        var articles = JsonElement.Parse(page).GetProperty("items").EnumerateArray();
        var addresses = articles.Select(article => new Uri(
            article.GetProperty("url").GetString()!,
            UriKind.RelativeOrAbsolute
        ));
        var loaded = await Load.RunAsync(
            server,
            paths([
                .. addresses.Select(address => address.IsAbsoluteUri ? address.AbsolutePath : address.OriginalString),
            ]),
            ifNoneMatch: null,
            Connections,
            Seconds
        );
        return Seconds * 1e6 / loaded.Requests;
    }

    sealed class Writing(ApiProcess server, string key) : IDisposable
    {
        readonly DrillWriter _writer = new(key);
        readonly HttpClient _client = new DrillWriter(key).ClientOf(server);

        /// <summary>Microseconds for each text that is written.</summary>
        public async Task<double> TimeAsync(int writers)
        {
            var (began, before) = (Stopwatch.GetTimestamp(), _writer.Acknowledged);
            await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => WriteAsync()));
            return Stopwatch.GetElapsedTime(began).TotalMicroseconds / (_writer.Acknowledged - before);

            async Task WriteAsync()
            {
                while (Stopwatch.GetElapsedTime(began).TotalSeconds < Seconds)
                    await _writer.WriteAsync(_client);
            }
        }

        public void Dispose() => _client.Dispose();
    }
}
