using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Benchmarks;

/// <summary>What it costs to build the catalog's index, and a plain one.</summary>
static class IndexBuild
{
    public static async Task<IndexCost> MeasureAsync(string folder, Func<Task> search)
    {
        GC.Collect();
        if (OperatingSystem.IsLinux()) await File.WriteAllTextAsync("/proc/self/clear_refs", "5");
        var (watch, cpu, pause) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        var own = 0L;
        using var sampling = new Timer(
            _ => own = Math.Max(own, IndexCost.Megabytes("RssAnon")),
            null,
            TimeSpan.Zero,
            TimeSpan.FromMilliseconds(100)
        );
        while (true)
        {
            try
            {
                await search();
                break;
            }
            catch (SearchNotReadyException notReady)
            {
                Console.Error.WriteLine(notReady.Message);
            }
        }

        return new IndexCost(
            watch.Elapsed,
            Environment.CpuUsage.TotalTime - cpu,
            GC.GetTotalPauseDuration() - pause,
            IndexCost.SizeOf(folder),
            own,
            IndexCost.Megabytes("VmHWM")
        );
    }

    /// <summary>Without the reading of the texts.</summary>
    public static async Task<IndexCost> MeasureAsync(LuceneTwin twin, ServiceProvider services, int batchSize)
    {
        await using var scope = services.CreateAsyncScope();
        var source = scope.ServiceProvider.GetRequiredService<ISearchSource>();
        var (time, cpu, pause) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        for (
            string? after = null;
            await source.ListArticlesAsync(after, batchSize, default) is { Count: > 0 } articles;
            after = articles[^1].Article.Id
        )
        {
            Timed(() => twin.Add(articles.Select(article => article.Article)));
        }

        Timed(twin.Commit);
        return new IndexCost(
            time,
            cpu,
            pause,
            IndexCost.SizeOf(twin.Folder),
            IndexCost.Megabytes("RssAnon"),
            IndexCost.Megabytes("VmHWM")
        );

        void Timed(Action write)
        {
            var (watch, cpuBefore, pauseBefore) = (
                Stopwatch.StartNew(),
                Environment.CpuUsage.TotalTime,
                GC.GetTotalPauseDuration()
            );
            write();
            (time, cpu, pause) = (
                time + watch.Elapsed,
                cpu + Environment.CpuUsage.TotalTime - cpuBefore,
                pause + GC.GetTotalPauseDuration() - pauseBefore
            );
        }
    }
}
