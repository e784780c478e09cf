using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Benchmarks.Drills;

/// <summary>The disk of the database is filled while texts are written: writes get 503, reading goes on, and writing
/// begins again by itself when there is room.</summary>
sealed class DiskFullDrill(string disk)
{
    const int MostWrites = 5_000;
    const int Readers = 4;

    static readonly TimeSpan RecoveryLimit = TimeSpan.FromSeconds(30);

    readonly ConcurrentBag<string> _errors = [];
    int _refused;
    int _reads;
    volatile bool _isOver;

    string Filler => Path.Combine(disk, "filler");

    /// <param name="engine"><c>sqlite</c> or <c>postgres</c>.</param>
    /// <param name="disk">A small file system of its own, which is filled.</param>
    public static async Task<bool> RunAsync(string engine, string disk)
    {
        if (engine == "sqlite")
            return await RunAsync(engine, disk, $"Data Source={Path.Combine(disk, "catalog.db")}");

        // The log of the server is on another disk, as it has to be: a server that cannot write its log stops.
        using var server = await PostgresServer.StartAsync();
        var tablespace = Directory.CreateDirectory(Path.Combine(disk, "tablespace")).FullName;
        PostgresTool.GiveAway(tablespace);
        await server.RunAsync($"CREATE TABLESPACE small LOCATION '{tablespace}'");
        await server.RunAsync("CREATE DATABASE catalog TEMPLATE template0 TABLESPACE small");
        return await RunAsync(engine, disk, server.ConnectionTo("catalog"));
    }

    static async Task<bool> RunAsync(string engine, string disk, string connectionString)
    {
        using var catalog = DrillCatalog.At(connectionString, GeneratedTexts.Folder(100));
        using var server = await catalog.StartAsync("--Cache:MaxBytes=0");
        var writer = new DrillWriter(await catalog.MakeKeyAsync());
        using var client = writer.ClientOf(server);
        return await new DiskFullDrill(disk).FillAsync(engine, writer, client);
    }

    async Task<bool> FillAsync(string engine, DrillWriter writer, HttpClient client)
    {
        var reading = Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => ReadAsync(client)));
        for (var number = 0; number < 20; number++)
            await WriteAsync(writer, client);
        Fill();

        // What the database has set aside takes some more.
        for (var number = 0; number < MostWrites && _refused == 0; number++)
            await WriteAsync(writer, client);
        for (var number = 0; number < 20; number++)
            await WriteAsync(writer, client);
        var refused = _refused;
        File.Delete(Filler);
        var freed = Stopwatch.GetTimestamp();
        while (!await WriteAsync(writer, client) && Stopwatch.GetElapsedTime(freed) < RecoveryLimit)
            await Task.Delay(20);
        var recovered = Stopwatch.GetElapsedTime(freed);
        for (var number = 0; number < 20; number++)
            await WriteAsync(writer, client);
        _isOver = true;
        await reading;
        var lost = await writer.CountLostAsync(client);
        foreach (var error in _errors)
            Console.WriteLine(error);
        Console.WriteLine(
            $"disk-full {engine}: {writer.Acknowledged} writes acknowledged, {lost} lost; {refused} answered 503 while "
                + $"the disk was full, {_errors.Count} other errors; {_reads} reads answered; written again "
                + $"{recovered.TotalSeconds:0.00} s after there was room"
        );
        return lost == 0 && refused > 0 && _errors.IsEmpty && recovered < RecoveryLimit;
    }

    async Task<bool> WriteAsync(DrillWriter writer, HttpClient client)
    {
        var status = await writer.WriteAsync(client);
        if (status == HttpStatusCode.ServiceUnavailable)
            _refused++;
        else if (status != HttpStatusCode.Created)
            _errors.Add($"write: {status}");
        return status == HttpStatusCode.Created;
    }

    async Task ReadAsync(HttpClient client)
    {
        string[] addresses = ["/api/v1/articles?limit=5", "/api/v1/changes?limit=5", "/api/v1/articles?q=the&limit=5"];
        for (var number = 0; !_isOver; number++)
        {
            using var response = await client.GetAsync(addresses[number % addresses.Length]);
            if (response.IsSuccessStatusCode)
                Interlocked.Increment(ref _reads);
            else
                _errors.Add($"read: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            await Task.Delay(10);
        }
    }

    void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                filler.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // It is full.
        }
    }
}
