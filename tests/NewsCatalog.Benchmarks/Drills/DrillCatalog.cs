using NewsCatalog.Tests;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Benchmarks.Drills;

/// <summary>A catalog of its own, and what instances that serve it are started with.</summary>
sealed class DrillCatalog : IDisposable
{
    readonly TextFolder _files;
    readonly string _connectionString;
    readonly PostgresServer? _server;
    int _instances;

    DrillCatalog(TextFolder files, string connectionString, PostgresServer? server) =>
        (_files, _connectionString, _server) = (files, connectionString, server);

    /// <summary>An empty catalog, whose texts are gone with it.</summary>
    /// <param name="engine"><c>sqlite</c> or <c>postgres</c>.</param>
    /// <param name="texts">The folder of texts that it begins with.</param>
    public static async Task<DrillCatalog> MakeAsync(string engine, TextFolder texts)
    {
        switch (engine)
        {
            case "sqlite":
                return new DrillCatalog(texts, texts.ConnectionString, server: null);
            case "postgres":
                var server = await PostgresServer.StartAsync();
                await server.RunAsync("CREATE DATABASE catalog TEMPLATE template0");
                return new DrillCatalog(texts, server.ConnectionTo("catalog"), server);
            default:
                throw new ArgumentException($"There is no engine {engine}. There are: sqlite, postgres.");
        }
    }

    /// <summary>A catalog in a database that is there, such as one of several hosts.</summary>
    public static DrillCatalog At(string connectionString, TextFolder texts) =>
        new(texts, connectionString, server: null);

    /// <summary>The folder of the search index of an instance, counted from 1.</summary>
    public string IndexOf(int instance) => $"{_files.SearchFolder}-{instance}";

    /// <summary>Starts another instance, and waits until it can search.</summary>
    public Task<ApiProcess> StartAsync(params IEnumerable<string> settings) =>
        StartAsync(ApiProcess.Program, ++_instances, settings);

    /// <summary>Starts an instance with the index of an earlier one.</summary>
    public async Task<ApiProcess> StartAsync(string program, int instance, params IEnumerable<string> settings)
    {
        var process = ApiProcess.StartFrom(program, [.. Settings, $"--Search:Folder={IndexOf(instance)}", .. settings]);
        await process.WaitAsync("/api/v1/articles?q=the&limit=1");
        return process;
    }

    /// <summary>Brings the catalog up to date with its folder, without a server.</summary>
    public Task ScanAsync() => ApiProcess.RunAsync(["scan", .. Settings]);

    /// <summary>Makes a key that may write.</summary>
    public Task<string> MakeKeyAsync() =>
        ApiProcess.RunAsync(
            "key", "add", "drill", "--scope", "write", "--folder", _files.Path,
            $"--Database:ConnectionString={_connectionString}"
        );

    public void Dispose()
    {
        _server?.Dispose();
        _files.Dispose();
    }

    string[] Settings =>
        [
            $"--Seeds:Folder={_files.Path}", $"--Database:ConnectionString={_connectionString}",
            $"--Imports:Folder={_files.Database}.imports", "--Log:Level=Warning",
            "--Limits:ReadsPerMinute=0", "--Limits:WritesPerMinute=0",
        ];
}
