using System.Net;
using System.Text;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks.Drills;

/// <summary>Kills the server again and again while texts are written and imported; after each start all acknowledged
/// writes are there, and in the end all imports.</summary>
sealed class KillDrill(DrillCatalog catalog, DrillWriter writer)
{
    const int Writers = 8;
    const int Lines = 1_000;

    readonly Random _random = new(2029);
    readonly HashSet<string> _imports = [];
    int _errors;

    public static async Task<bool> RunAsync(string engine, int kills)
    {
        using var catalog = await DrillCatalog.MakeAsync(engine, GeneratedTexts.Folder(100));
        using (await catalog.StartAsync()) { }
        var drill = new KillDrill(catalog, new DrillWriter(await catalog.MakeKeyAsync()));
        return await drill.KillAsync(engine, kills);
    }

    async Task<bool> KillAsync(string engine, int kills)
    {
        var lost = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            using var server = await catalog.StartAsync(ApiProcess.Program, instance: 1);
            using var client = writer.ClientOf(server);
            lost += await writer.CountLostAsync(client);
            Task[] work =
            [
                ImportAsync(client, kill), .. Enumerable.Range(0, Writers).Select(_ => WriteAsync(client)),
            ];
            await Task.Delay(_random.Next(300, 3_000));
            server.Kill();
            await Task.WhenAll(work);
        }

        using var last = await catalog.StartAsync(ApiProcess.Program, instance: 1);
        using var reader = writer.ClientOf(last);
        lost += await writer.CountLostAsync(reader);
        var incomplete = 0;
        foreach (var import in _imports)
            if (!await IsCompleteAsync(reader, import)) incomplete++;
        var (listed, found) = (await TotalAsync(reader, ""), await TotalAsync(reader, "&q=the"));
        Console.WriteLine(
            $"kill {engine}: {kills} kills, {writer.Acknowledged} writes acknowledged, {lost} lost; "
                + $"{_imports.Count} imports accepted, {incomplete} incomplete; {_errors} errors; "
                + $"{listed} articles, {found} of them found by search"
        );
        return lost == 0 && incomplete == 0 && _errors == 0 && found == listed;
    }

    // Until the server is gone.
    async Task WriteAsync(HttpClient client)
    {
        while (await writer.WriteAsync(client) is { } status)
            if (status != HttpStatusCode.Created) Interlocked.Increment(ref _errors);
    }

    async Task ImportAsync(HttpClient client, int kill)
    {
        var lines = Enumerable.Range(0, Lines).Select(number =>
            JsonSerializer.Serialize(
                new { name = $"import-{kill}/{number}.txt", text = NewsText.Of($"Museum {kill} {number}") }
            )
        );
        try
        {
            using var upload = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
            using var accepted = await client.PostAsync("/api/v1/imports", upload);
            if (accepted.StatusCode == HttpStatusCode.Accepted)
                _imports.Add(new Uri(client.BaseAddress!, accepted.Headers.Location!).AbsolutePath);
        }
        catch (HttpRequestException)
        {
            // Killed before it was acknowledged.
        }
    }

    static async Task<bool> IsCompleteAsync(HttpClient client, string address)
    {
        while (true)
        {
            var import = JsonElement.Parse(await client.GetStringAsync(address));
            if (import.GetProperty("endedAt").ValueKind == JsonValueKind.String)
                return import.GetProperty("created").GetInt32() == Lines;
            await Task.Delay(200);
        }
    }

    static async Task<int> TotalAsync(HttpClient client, string query)
    {
        var list = JsonElement.Parse(await client.GetStringAsync($"/api/v1/articles?limit=1{query}"));
        return list.GetProperty("total").GetInt32();
    }
}
