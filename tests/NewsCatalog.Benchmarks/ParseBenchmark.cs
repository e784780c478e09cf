using System.Diagnostics;
using NewsCatalog.Parsing;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// How many bytes of text a second one core parses, decoding included, and whether a long text costs more a byte than a
/// short one. The texts are the shipped source and pages put together from its lines.
/// </summary>
static class ParseBenchmark
{
    static readonly TimeSpan Long = TimeSpan.FromSeconds(1.5);
    const int Rounds = 7;

    public static void Run()
    {
        var seed = File.ReadAllBytes(TextFolder.Seed);
        var texts = new (string Name, byte[] Text)[]
        {
            ("the shipped text", seed),
            ("4 KB", Page(seed, 4_000)),
            ("40 KB", Page(seed, 40_000)),
            ("400 KB", Page(seed, 400_000)),
            ("4 MB", Page(seed, 4_000_000)),
        };
        foreach (var (_, text) in texts) Measure(text, Long);

        // In turn, so that a slow moment of the machine hits all of them.
        var speeds = texts.ToDictionary(text => text.Name, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, text) in texts) speeds[name].Add(Measure(text, TimeSpan.FromSeconds(0.4)));
        }

        foreach (var (name, text) in texts)
        {
            Console.WriteLine(
                $"{name,-17} {text.Length,9:N0} bytes  {Median(speeds[name]),6:0.0} MB/s  "
                    + $"({speeds[name].Min():0.0} to {speeds[name].Max():0.0})"
            );
        }

        Console.WriteLine(
            $"a byte of 4 MB costs {Median(speeds["4 KB"]) / Median(speeds["4 MB"]):0.00} times a byte of 4 KB"
        );
    }

    static byte[] Page(byte[] seed, int length)
    {
        var lines = System.Text.Encoding.UTF8.GetString(seed).Split('\n');
        var page = new System.Text.StringBuilder();
        while (page.Length < length - 2000)
        {
            foreach (var line in lines[..9]) page.Append(line).Append('\n');
        }

        return System.Text.Encoding.UTF8.GetBytes(page.AppendJoin('\n', lines[9..]).ToString());
    }

    static double Measure(byte[] text, TimeSpan atLeast)
    {
        var (watch, bytes) = (Stopwatch.StartNew(), 0L);
        while (watch.Elapsed < atLeast)
        {
            ArticleTextParser.Parse(SourceText.Decode(text));
            bytes += text.Length;
        }

        return bytes / watch.Elapsed.TotalSeconds / 1_000_000;
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
