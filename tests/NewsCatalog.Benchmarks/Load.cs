using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsCatalog.Benchmarks;

/// <summary>What a load of requests met: how many were answered, and how long half and 99 % of them took.</summary>
sealed record Loaded(long Requests, double MedianMs, double P99Ms);

/// <summary>Sends GETs over so many connections for some seconds, each connection one after the other: by wrk where it
/// is installed.</summary>
static partial class Load
{
    public static bool HasWrk { get; } = File.Exists("/usr/bin/wrk");

    public static Task<Loaded> RunAsync(
        ApiProcess server,
        IReadOnlyList<string> paths,
        string? ifNoneMatch,
        int connections,
        int seconds
    ) =>
        HasWrk
            ? WrkAsync(server, paths, ifNoneMatch, connections, seconds)
            : HttpClientAsync(server, paths, ifNoneMatch, connections, seconds);

    static async Task<Loaded> WrkAsync(
        ApiProcess server,
        IReadOnlyList<string> paths,
        string? ifNoneMatch,
        int connections,
        int seconds
    )
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(paths, ifNoneMatch));
            using var wrk = Process.Start(new ProcessStartInfo(
                "wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "--latency", "-s", script, server.Url("")])
            { RedirectStandardOutput = true })!;
            var output = await wrk.StandardOutput.ReadToEndAsync();
            if (output.Contains("Non-2xx", StringComparison.Ordinal) && ifNoneMatch is null)
                throw new InvalidOperationException(output);
            return new Loaded(
                long.Parse(Requests().Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
                Latency(output, "50%"),
                Latency(output, "99%")
            );
        }
        finally
        {
            File.Delete(script);
        }
    }

    static string Script(IReadOnlyList<string> paths, string? ifNoneMatch) =>
        $$"""
            local paths = { {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }
            local requests, at = {}, 0
            function init(args)
              for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, { {{(
                ifNoneMatch is null ? "" : $"[\"If-None-Match\"] = '{ifNoneMatch}'"
            )}} }) end
            end
            function request()
              at = at % #requests + 1
              return requests[at]
            end
            """;

    static double Latency(string output, string share)
    {
        var match = Regex.Match(output, $@"^\s+{share}\s+([0-9.]+)(us|ms|s)\s*$", RegexOptions.Multiline);
        var unit = match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * unit;
    }

    static async Task<Loaded> HttpClientAsync(
        ApiProcess server,
        IReadOnlyList<string> paths,
        string? ifNoneMatch,
        int connections,
        int seconds
    )
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections });
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(async start =>
        {
            var taken = new List<double>();
            for (var at = start; Stopwatch.GetTimestamp() < end; at++)
            {
                var began = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Get, server.Url(paths[at % paths.Count]));
                if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
                using var response = await client.SendAsync(request);
                await response.Content.ReadAsByteArrayAsync();
                taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return taken;
        }));
        var sorted = times.SelectMany(one => one).Order().ToList();
        return new Loaded(sorted.Count, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100]);
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();
}
