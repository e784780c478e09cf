using System.Diagnostics;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// A folder of files like the shipped text, seeded by the real program in a process of its own: files a second, the time of a
/// restart without changes, the time from a cold process to the first answer with the shipped text alone, and peak memory.
/// </summary>
static class SeedBenchmark
{
    public static async Task<int> RunAsync(int files)
    {
        using var one = new TextFolder().WithSeed();
        using var many = GeneratedTexts.Folder(files);
        await StartAsync(one);
        var cold = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            using var fresh = new TextFolder().WithSeed();
            cold.Add((await StartAsync(fresh)).Seconds);
        }

        var warm = await StartAsync(one);
        var first = await StartAsync(many);
        var second = await StartAsync(many);
        Console.WriteLine($"cold process to the first 200, new database: {cold.Order().ElementAt(2):0.00} s (median of 5, {cold.Min():0.00} to {cold.Max():0.00})");
        Console.WriteLine($"the same, database there:                    {warm.Seconds:0.00} s");
        Console.WriteLine($"{files:N0} files, first start:  {first.Seconds:0.0} s, {files / (first.Seconds - warm.Seconds):N0} files a second, peak memory {first.PeakMegabytes:0} MB");
        Console.WriteLine($"{files:N0} files, second start: {second.Seconds:0.0} s, peak memory {second.PeakMegabytes:0} MB");
        return 0;
    }

    static async Task<(double Seconds, double PeakMegabytes)> StartAsync(TextFolder folder)
    {
        var watch = Stopwatch.StartNew();
        using var process = ApiProcess.Start($"--Seeds:Folder={folder.Path}", $"--Database:ConnectionString={folder.ConnectionString}");
        await process.WaitAsync("/api/v1/articles?limit=1");
        return (watch.Elapsed.TotalSeconds, process.PeakMegabytes);
    }
}
