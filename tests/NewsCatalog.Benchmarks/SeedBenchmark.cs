using System.Diagnostics;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// A folder of files like the shipped text, seeded by the real program in a process of its own: files a second, the
/// time of a restart without changes, the time from a cold process to the first answer with the shipped text alone, and
/// peak memory, before the search index is built behind it and after.
/// </summary>
static class SeedBenchmark
{
    public static async Task<int> RunAsync(int files)
    {
        using var published = new TextFolder();
        await PublishAsync(published.Path);
        using var one = new TextFolder().WithSeed();
        using var many = GeneratedTexts.Folder(files);
        await StartAsync(ApiProcess.Program, one);
        var (cold, ahead) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            cold.Add(await ColdAsync(ApiProcess.Program));
            ahead.Add(await ColdAsync(Path.Combine(published.Path, "NewsCatalog.Api.dll")));
        }

        var warm = await StartAsync(ApiProcess.Program, one);
        var first = await StartAsync(ApiProcess.Program, many);
        var second = await StartAsync(ApiProcess.Program, many);
        Console.WriteLine(
            $"cold process to the first 200, new database: {Median(cold):0.00} s (median of 5, "
                + $"{cold.Min():0.00} to {cold.Max():0.00})"
        );
        Console.WriteLine(
            $"the same, published:                         {Median(ahead):0.00} s (median of 5, "
                + $"{ahead.Min():0.00} to {ahead.Max():0.00}), {Median(ahead) / Median(cold):0.00} of it"
        );
        Console.WriteLine($"the same, database there:                    {warm.Seconds:0.00} s");
        Console.WriteLine(
            $"{files:N0} files, first start:  {first.Seconds:0.0} s, "
                + $"{files / (first.Seconds - warm.Seconds):N0} files a second, peak memory {first.PeakMegabytes:0} "
                + $"MB, with the search index built {first.IndexedMegabytes:0} MB"
        );
        Console.WriteLine(
            $"{files:N0} files, second start: {second.Seconds:0.0} s, peak memory {second.PeakMegabytes:0} MB"
        );
        return 0;
    }

    static async Task<double> ColdAsync(string program)
    {
        using var fresh = new TextFolder().WithSeed();
        return (await StartAsync(program, fresh)).Seconds;
    }

    static async Task<(double Seconds, double PeakMegabytes, double IndexedMegabytes)> StartAsync(
        string program,
        TextFolder folder
    )
    {
        var watch = Stopwatch.StartNew();
        using var process = ApiProcess.StartFrom(
            program,
            $"--Seeds:Folder={folder.Path}",
            $"--Database:ConnectionString={folder.ConnectionString}"
        );
        await process.WaitAsync("/api/v1/articles?limit=1");
        var (seconds, peak) = (watch.Elapsed.TotalSeconds, process.PeakMegabytes);
        await process.WaitAsync("/api/v1/articles?q=japan&limit=1");
        return (seconds, peak, process.PeakMegabytes);
    }

    /// <summary>Publishes the program as its documentation says.</summary>
    static async Task PublishAsync(string folder)
    {
        var project = ApiProcess.Program[
            ..ApiProcess.Program.IndexOf(
                $"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}",
                StringComparison.Ordinal
            )
        ];
        using var publish = Process.Start(
            new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder])
            {
                RedirectStandardOutput = true,
            }
        )!;
        await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException("The program does not publish.");
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
