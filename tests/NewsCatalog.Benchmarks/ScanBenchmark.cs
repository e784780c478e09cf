using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsCatalog.Data;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Search.Index;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>A scan of a folder that has not changed, against listing it with size and time alone.</summary>
static class ScanBenchmark
{
    const int Rounds = 5;
    const int FilesInFolder = 1000;

    static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
    };

    public static async Task<int> RunAsync(int files)
    {
        using var folder = new TextFolder();
        for (var number = 0; number < files; number++)
        {
            var name = number.ToString("000000", CultureInfo.InvariantCulture);
            folder.With($"{number / FilesInFolder:000}/{name}.txt", NewsText.Of($"Museum {name}"));
        }

        await using var services = ServicesFor(folder);
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<CatalogContext>().PrepareAsync(CancellationToken.None);
        Console.WriteLine($"seeding {files:N0} files: {await SecondsAsync(() => SeedAsync(services)):0.0} s");

        // What was written in the last second of it is read once more.
        await Task.Delay(FolderChanges.SettleTime);
        await SeedAsync(services);
        var (scans, lists) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            lists.Add(await SecondsAsync(() => Task.FromResult(List(folder.Path))));
            scans.Add(await SecondsAsync(() => SeedAsync(services)));
        }

        var (scan, list) = (Median(scans), Median(lists));
        Console.WriteLine($"listing with size and time: {list * 1000:0} ms (median of {Rounds}, {Show(lists)})");
        Console.WriteLine($"scan without a change:      {scan * 1000:0} ms (median of {Rounds}, {Show(scans)})");
        Console.WriteLine($"{scan / list:0.00} of it");
        return 0;
    }

    static ServiceProvider ServicesFor(TextFolder folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.Configure<DatabaseOptions>(options => options.ConnectionString = folder.ConnectionString);
        services.Configure<SearchOptions>(options => options.Folder = folder.SearchFolder);
        services.AddSingleton(Options.Create(new SeedOptions { Folder = folder.Path }));
        services.AddCatalog();
        return services.BuildServiceProvider();
    }

    static async Task<ScanReport> SeedAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var scan = scope.ServiceProvider.GetRequiredService<FolderScan>();
        return await scan.RunAsync(new ScanMode(WaitsForWriters: false), CancellationToken.None);
    }

    static long List(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFileSystemInfos("*", Everything)
            .OfType<FileInfo>()
            .Sum(file => file.Length + (file.LastWriteTimeUtc.Ticks & 1));

    static async Task<double> SecondsAsync<T>(Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    static string Show(List<double> seconds) => $"{seconds.Min() * 1000:0} to {seconds.Max() * 1000:0}";

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
