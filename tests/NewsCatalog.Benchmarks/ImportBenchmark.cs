using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// Texts imported as lines of JSON against the same texts as files of the folder, in turns: the processor time of the
/// server, and what an import adds to its memory. Then one writer beside 64 readers: what becomes of the readers.
/// </summary>
static class ImportBenchmark
{
    const int Rounds = 3;
    const int Readers = 64;
    const int Seconds = 5;

    public static async Task<int> RunAsync(int texts)
    {
        using var folder = GeneratedTexts.Folder(texts);
        var upload = await LinesAsync(folder);
        Console.WriteLine($"{texts:N0} texts, {upload.Length / 1e6:0.0} MB as lines of JSON");
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var seeded = await SeedAsync(folder.Path);
            var (imported, added) = await ImportAsync(upload);
            ratios.Add(imported / seeded);
            Console.WriteLine(
                $"seeding {seeded:0.00} s of processor time, importing {imported:0.00} s: {imported / seeded:0.00} x; "
                    + $"{added:0} MB above the memory at rest"
            );
        }

        Console.WriteLine($"importing takes {Median(ratios):0.00} x the processor time of seeding (median)");
        await WriteBesideReadersAsync(folder);
        return 0;
    }

    /// <summary>Processor time of a first start over the folder, less that of a start over an empty one.</summary>
    static async Task<double> SeedAsync(string path)
    {
        using var empty = new TextFolder();
        using var none = Start(empty, empty.Path);
        await none.WaitAsync("/health/live");
        var starting = none.ProcessorSeconds;
        using var fresh = new TextFolder();
        using var server = Start(fresh, path);
        await server.WaitAsync("/health/live");
        return server.ProcessorSeconds - starting;
    }

    static async Task<(double ProcessorSeconds, double AddedMegabytes)> ImportAsync(byte[] upload)
    {
        using var folder = new TextFolder();
        var key = await MakeKeyAsync(folder);
        using var server = Start(folder, folder.Path);
        using var client = await ClientAsync(server, key);

        // What every start does once is no part of an import.
        await RunAsync(client, "{\"name\":\"first.txt\",\"text\":\"The first text\\n\\nIt has a lead.\"}"u8.ToArray());
        await Task.Delay(2000);
        var (before, rest) = (server.ProcessorSeconds, server.ResidentMegabytes);
        var most = await RunAsync(client, upload, () => server.ResidentMegabytes);
        return (server.ProcessorSeconds - before, most - rest);
    }

    static async Task<double> RunAsync(HttpClient client, byte[] upload, Func<double>? memory = null)
    {
        using var content = new ByteArrayContent(upload);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var accepted = await client.PostAsync("/api/v1/imports", content);
        var address = accepted.EnsureSuccessStatusCode().Headers.Location!;
        for (var most = 0.0; ; await Task.Delay(100))
        {
            most = Math.Max(most, memory?.Invoke() ?? 0);
            var import = JsonElement.Parse(await client.GetStringAsync(address));
            if (import.GetProperty("endedAt").ValueKind == JsonValueKind.Null) continue;
            return import.GetProperty("refused").GetInt32() == 0
                ? most
                : throw new InvalidOperationException($"Refused: {import}");
        }
    }

    static async Task WriteBesideReadersAsync(TextFolder folder)
    {
        using var catalog = new TextFolder();
        var key = await MakeKeyAsync(catalog);
        using var server = Start(catalog, folder.Path);
        using var client = await ClientAsync(server, key);
        var list = JsonElement.Parse(await client.GetStringAsync("/api/v1/articles?limit=100&fields=url"));
        List<string> paths = [.. list.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("url").GetString()!)];
        await Load.RunAsync(server, paths, ifNoneMatch: null, Readers, Seconds);
        var (alone, beside) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            alone.Add((await Load.RunAsync(server, paths, ifNoneMatch: null, Readers, Seconds)).P99Ms);
            var load = Load.RunAsync(server, paths, ifNoneMatch: null, Readers, Seconds);
            await Task.Delay(TimeSpan.FromSeconds(Seconds / 2.0));
            using var text = new StringContent($"The text of round {round}\n\nIt has a lead.");
            using var put = await client.PutAsync($"/api/v1/sources/put/{round}.txt", text);
            put.EnsureSuccessStatusCode();
            beside.Add((await load).P99Ms);
        }

        Console.WriteLine(
            $"{Readers} readers of articles, p99: {Median(alone):0.0} ms, with one PUT beside them "
                + $"{Median(beside):0.0} ms: {Median(beside) / Median(alone):0.00} x"
        );
    }

    static async Task<byte[]> LinesAsync(TextFolder folder)
    {
        var lines = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order())
        {
            var name = Path.GetRelativePath(folder.Path, file).Replace('\\', '/');
            lines.Append(JsonSerializer.Serialize(new { name, text = await File.ReadAllTextAsync(file) })).Append('\n');
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    static ApiProcess Start(TextFolder catalog, string texts) =>
        ApiProcess.Start($"--Seeds:Folder={texts}", $"--Database:ConnectionString={catalog.ConnectionString}");

    static async Task<HttpClient> ClientAsync(ApiProcess server, string key)
    {
        await server.WaitAsync("/health/live");
        var client = new HttpClient { BaseAddress = new Uri(server.Url("/")) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    static Task<string> MakeKeyAsync(TextFolder catalog) =>
        ApiProcess.RunAsync(
            "key", "add", "robot", "--scope", "write", "--folder", catalog.Path,
            $"--Database:ConnectionString={catalog.ConnectionString}"
        );

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
