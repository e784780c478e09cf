using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using NewsCatalog.Tests;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Benchmarks.Drills;

/// <summary>Two instances over a primary and a synchronous standby, many writers and readers: the primary is killed,
/// and the standby promoted. Readers pause between requests: the drill is about the loss of a host, not about load.
/// </summary>
sealed class FailoverDrill
{
    const int Writers = 16;
    const int Readers = 64;

    // Few of the requests: more searches than processors are told to come back later, whatever becomes of the hosts.
    const string Search = "/api/v1/articles?q=museum&limit=5";

    static readonly TimeSpan Detection = TimeSpan.FromMilliseconds(300);

    static readonly TimeSpan ReaderPause = TimeSpan.FromMilliseconds(100);

    readonly ConcurrentBag<long> _refused = [];
    readonly ConcurrentBag<(int Instance, long At)> _written = [];
    readonly ConcurrentDictionary<string, int> _errors = [];
    int _reads;
    volatile bool _isOver;

    public static async Task<bool> RunAsync()
    {
        using var primary = await PostgresServer.StartAsync();
        await primary.RunAsync("CREATE DATABASE catalog TEMPLATE template0");
        using var standby = await primary.StartStandbyAsync();
        await primary.RunAsync("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await primary.RunAsync("SELECT pg_reload_conf()");
        using var catalog = DrillCatalog.At(
            $"Host=127.0.0.1:{primary.Port},127.0.0.1:{standby.Port};Database=catalog;Username=postgres",
            GeneratedTexts.Folder(200)
        );
        return await new FailoverDrill().RunAsync(catalog, primary, standby);
    }

    async Task<bool> RunAsync(DrillCatalog catalog, PostgresServer primary, PostgresServer standby)
    {
        var instances = new[] { await catalog.StartAsync(), await catalog.StartAsync() };
        var writer = new DrillWriter(await catalog.MakeKeyAsync());
        HttpClient[] clients = [.. instances.Select(writer.ClientOf)];
        Task[] work =
        [
            .. Enumerable.Range(0, Writers).Select(number => WriteAsync(writer, clients[number % 2], number % 2)),
            .. Enumerable.Range(0, Readers).Select(number => ReadAsync(clients[number % 2], number)),
        ];
        await Task.Delay(TimeSpan.FromSeconds(10));
        primary.Kill();
        await Task.Delay(Detection);
        var promoting = Stopwatch.GetTimestamp();
        standby.Promote();
        var promoted = Stopwatch.GetTimestamp();
        await Task.Delay(TimeSpan.FromSeconds(10));
        _isOver = true;
        await Task.WhenAll(work);

        var lost = await writer.CountLostAsync(clients[0]) + await writer.CountLostAsync(clients[1]);
        var differences = await CountDifferencesAsync(catalog, instances);
        double[] again = [WrittenAgain(0, promoting, promoted), WrittenAgain(1, promoting, promoted)];
        var refused = _refused.IsEmpty ? 0 : Stopwatch.GetElapsedTime(_refused.Min(), _refused.Max()).TotalSeconds;
        foreach (var (error, count) in _errors)
            Console.WriteLine($"{count} x {error}");
        Console.WriteLine(
            $"failover: {writer.Acknowledged} writes acknowledged, {lost} lost; {_reads} reads, "
                + $"{_errors.Values.Sum()} errors; 503 for writers during {refused:0.0} s; promoted in "
                + $"{Stopwatch.GetElapsedTime(promoting, promoted).TotalSeconds:0.0} s, written again {again.Min():0.00} s "
                + $"after it, by both instances {again.Max():0.00} s; {differences} documents differ from a new index"
        );
        return lost == 0 && _errors.IsEmpty && refused <= 5 && again.Min() <= 1 && differences == 0;
    }

    /// <summary>Seconds from the end of the promotion to the first write that an instance acknowledged.</summary>
    double WrittenAgain(int instance, long promoting, long promoted)
    {
        var times = _written.Where(one => one.Instance == instance && one.At > promoting).Select(one => one.At);
        return Math.Max(0, Stopwatch.GetElapsedTime(promoted, times.Min()).TotalSeconds);
    }

    async Task WriteAsync(DrillWriter writer, HttpClient client, int instance)
    {
        while (!_isOver)
        {
            var status = await writer.WriteAsync(client);
            var now = Stopwatch.GetTimestamp();
            if (status == HttpStatusCode.Created)
            {
                _written.Add((instance, now));
            }
            else if (status == HttpStatusCode.ServiceUnavailable)
            {
                _refused.Add(now);
                await Task.Delay(50);
            }
            else
            {
                Count($"write: {status}");
            }
        }
    }

    async Task ReadAsync(HttpClient client, int start)
    {
        string[] addresses =
        [
            "/api/v1/articles?limit=5",
            "/api/v1/changes?limit=5",
            "/api/v1/related-headlines?limit=3",
            "/articles?limit=5",
        ];
        for (var number = start; !_isOver; number++)
        {
            var address = number % 16 == 0 ? Search : addresses[number % addresses.Length];
            using var response = await client.GetAsync(address);
            Interlocked.Increment(ref _reads);
            await Task.Delay(ReaderPause);
            if (response.StatusCode != HttpStatusCode.OK)
                Count($"{address}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
    }

    void Count(string error) => _errors.AddOrUpdate(error, 1, (_, count) => count + 1);

    /// <summary>How many documents of the instances' indexes are not as in an index that is built anew.</summary>
    static async Task<int> CountDifferencesAsync(DrillCatalog catalog, ApiProcess[] instances)
    {
        var fresh = await catalog.StartAsync();
        foreach (var instance in (ApiProcess[])[.. instances, fresh])
        {
            await IndexedAsync(instance);
            instance.Dispose();
        }

        var expected = IndexDump.Of(catalog.IndexOf(3));
        return Differences(IndexDump.Of(catalog.IndexOf(1))) + Differences(IndexDump.Of(catalog.IndexOf(2)));

        int Differences(SortedDictionary<string, string> found) =>
            expected.Keys.Union(found.Keys).Count(id => expected.GetValueOrDefault(id) != found.GetValueOrDefault(id));
    }

    /// <summary>Waits until a search finds whatever a list has.</summary>
    static async Task IndexedAsync(ApiProcess instance)
    {
        using var client = new HttpClient { BaseAddress = new Uri(instance.Url("/")) };
        while (await TotalAsync("?limit=1&q=the") != await TotalAsync("?limit=1"))
            await Task.Delay(100);

        async Task<int> TotalAsync(string query) =>
            JsonElement.Parse(await client.GetStringAsync($"/api/v1/articles{query}")).GetProperty("total").GetInt32();
    }
}
