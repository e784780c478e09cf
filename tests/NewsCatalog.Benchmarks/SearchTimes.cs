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

    /// <summary>Runs two kinds by turns, so that both meet the same machine.</summary>
    public static async Task CompareAsync(
        (string Kind, List<string> Inputs, Func<string, Task> Run) one,
        (string Kind, List<string> Inputs, Func<string, Task> Run) other
    )
    {
        var (times, others) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < (Rounds + 1) * one.Inputs.Count; turn++)
        {
            var (first, second) = (await TimeAsync(one, turn), await TimeAsync(other, turn));

            // The first round warms up.
            if (turn < one.Inputs.Count) continue;
            times.Add(first);
            others.Add(second);
        }

        Show($"{one.Kind}, by turns with {other.Kind}", times);
        Show($"   {other.Kind}", others);
        Console.WriteLine($"{"",60} p99 of the first / p50 of the second: {At(times, 0.99) / At(others, 0.5):0.00}");

        static async Task<double> TimeAsync((string Kind, List<string> Inputs, Func<string, Task> Run) kind, int turn)
        {
            var watch = Stopwatch.StartNew();
            await kind.Run(kind.Inputs[turn % kind.Inputs.Count]);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    public static void Show(string kind, List<double> times) =>
        Console.WriteLine(
            $"{kind,-60} p50 {At(times, 0.5),7:0.0} ms, p99 {At(times, 0.99),7:0.0} ms, maximum {times.Max(),7:0.0} ms"
        );

    static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));
}
