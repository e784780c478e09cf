using System.Diagnostics;

namespace NewsCatalog.Benchmarks;

static class SearchTimes
{
    const int Rounds = 3;

    public static async Task<List<double>> MeasureAsync(string kind, List<string> inputs, Func<string, Task> run)
    {
        var (times, slowest, cpu) = (new List<double>(), (Input: "", Time: 0.0), Environment.CpuUsage.TotalTime);
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var input in inputs)
            {
                var watch = Stopwatch.StartNew();
                await run(input);

                // The first round warms up.
                if (round == 0) continue;
                times.Add(watch.Elapsed.TotalMilliseconds);
                if (times[^1] > slowest.Time) slowest = (input, times[^1]);
            }
        }

        Show($"{kind} (slowest: {slowest.Input})", times);
        var each = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / (inputs.Count * (Rounds + 1));
        Console.WriteLine($"{"",60} processor {each,7:0.00} ms each");
        return times;
    }

    public static void Show(string kind, List<double> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine($"{kind,-60} p50 {At(0.5),7:0.0} ms, p99 {At(0.99),7:0.0} ms, maximum {sorted[^1],7:0.0} ms");
        double At(double share) => sorted[(int)(share * (sorted.Count - 1))];
    }
}
