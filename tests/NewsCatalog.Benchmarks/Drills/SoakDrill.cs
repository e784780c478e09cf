using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace NewsCatalog.Benchmarks.Drills;

/// <summary>Many mixed requests while texts are written: whether all are answered, and whether memory stays flat.</summary>
sealed class SoakDrill(ApiProcess server, DrillWriter writer, int requests)
{
    const int Connections = 16;
    const int Texts = 2_000;

    /// <summary>What the memory of the last quarter may be of that of the second; the first fills caches.</summary>
    const double MostGrowth = 1.05;

    static readonly TimeSpan WritePause = TimeSpan.FromMilliseconds(200);
    static readonly string[] Words = ["japan", "court", "minister", "museum", "public", "city", "rain", "opened"];

    readonly float[] _milliseconds = new float[requests];
    readonly ConcurrentBag<(int Sent, double Megabytes)> _memory = [];
    readonly ConcurrentDictionary<string, int> _errors = [];
    int _sent;
    int _postponed;

    public static async Task<bool> RunAsync(string engine, int requests)
    {
        using var catalog = await DrillCatalog.MakeAsync(engine, GeneratedTexts.Folder(Texts));
        using var server = await catalog.StartAsync();
        return await new SoakDrill(server, new DrillWriter(await catalog.MakeKeyAsync()), requests).RunAsync(engine);
    }

    async Task<bool> RunAsync(string engine)
    {
        using var client = writer.ClientOf(server);
        var page = JsonElement.Parse(await client.GetStringAsync("/api/v1/articles?limit=100&fields=id&sort=headline"));
        string[] ids =
        [
            .. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!),
        ];
        var began = Stopwatch.GetTimestamp();
        var reading = Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => ReadAsync(client, ids)));
        await Task.WhenAll(reading, WriteAsync(client, reading), WatchAsync(reading));

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Array.Sort(_milliseconds);
        double[] quarters = [.. Enumerable.Range(0, 4).Select(MedianOfQuarter)];
        foreach (var (error, count) in _errors)
            Console.WriteLine($"{count} x {error}");
        Console.WriteLine(
            $"soak {engine}: {requests:N0} requests in {seconds:0} s, {_errors.Values.Sum()} errors, "
                + $"{_postponed} answered later because the server was busy; "
                + $"{writer.Acknowledged} texts written meanwhile; memory by quarters "
                + $"{string.Join(", ", quarters.Select(one => one.ToString("0", CultureInfo.InvariantCulture)))} MB, "
                + $"last / second {quarters[3] / quarters[1]:0.00}; "
                + $"p50 {_milliseconds[requests / 2]:0.0} ms, p99 {_milliseconds[(int)(requests * 0.99)]:0.0} ms"
        );
        return _errors.IsEmpty && quarters[3] <= MostGrowth * quarters[1];
    }

    async Task ReadAsync(HttpClient client, string[] ids)
    {
        for (int number; (number = Interlocked.Increment(ref _sent) - 1) < requests;)
        {
            var path = Path(number, ids);
            var began = Stopwatch.GetTimestamp();
            var status = await StatusAsync(client, path);
            _milliseconds[number] = (float)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (status != HttpStatusCode.OK)
                Count($"{path.Split('?')[0]}: {status}");
        }
    }

    /// <summary>Asks once more, as a client should, where a busy server says when.</summary>
    async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            using var response = await client.GetAsync(path);
            await response.Content.CopyToAsync(Stream.Null);
            if (!isFirst || response.Headers.RetryAfter?.Delta is not { } pause)
                return response.StatusCode;
            Interlocked.Increment(ref _postponed);
            await Task.Delay(pause);
        }
    }

    // Every kind in turn; the numbers within let some be answered from the cache.
    static string Path(int number, string[] ids)
    {
        var turn = number / 16;
        var (id, word) = (ids[turn % ids.Length], Words[turn % Words.Length]);
        return (number % 16) switch
        {
            0 => "/api/v1/articles?limit=20&sort=headline&language=en",
            1 => $"/api/v1/articles?limit={1 + (turn % 50)}",
            2 => $"/api/v1/articles?q={word}&limit=10",
            3 => $"/api/v1/articles?q={word}%20{Words[turn / 8 % Words.Length]}&limit=5",
            4 => $"/api/v1/changes?limit={1 + (turn % 50)}",
            5 => $"/api/v1/articles/{id}/similar",
            6 => "/api/v1/articles?limit=1&facets=language,author,citedSource",
            7 => $"/articles/{id}",
            8 => $"/articles?q={word}",
            9 => $"/api/v1/related-headlines?limit={1 + (turn % 50)}",
            10 => $"/api/v1/articles/{id}/source",
            11 => $"/api/v1/suggestions?prefix={word[..3]}",
            _ => $"/api/v1/articles/{id}",
        };
    }

    async Task WriteAsync(HttpClient client, Task reading)
    {
        while (!reading.IsCompleted)
        {
            if (await writer.WriteAsync(client) is var status and not HttpStatusCode.Created)
                Count($"write: {status}");
            await Task.Delay(WritePause);
        }
    }

    async Task WatchAsync(Task reading)
    {
        for (; !reading.IsCompleted; await Task.Delay(500))
            _memory.Add((_sent, server.ResidentMegabytes));
    }

    double MedianOfQuarter(int quarter)
    {
        var within = _memory
            .Where(one => Math.Min(3, one.Sent * 4L / requests) == quarter)
            .Select(one => one.Megabytes);
        return HttpBenchmark.Median([.. within]);
    }

    void Count(string error) => _errors.AddOrUpdate(error, 1, (_, count) => count + 1);
}
