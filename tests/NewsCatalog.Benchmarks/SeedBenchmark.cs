using System.Diagnostics;
using System.Globalization;
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
        using var many = Generate(files);
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

    static TextFolder Generate(int files)
    {
        var random = new Random(5);
        var lines = File.ReadAllLines(TextFolder.Seed);
        var words = lines.SelectMany(line => line.Split(' ')).Where(word => word.Length > 3).Distinct().ToArray();
        var folder = new TextFolder();
        for (var number = 0; number < files; number++)
        {
            var text = lines.Select((line, at) => at switch
            {
                0 => $"In case number {number.ToString(CultureInfo.InvariantCulture)}, {line}",
                >= 12 and <= 28 => string.Join(' ', random.GetItems(words, 9).Select(word => char.ToUpperInvariant(word[0]) + word[1..].TrimEnd('.', ','))),
                _ => line,
            });
            folder.With($"{number / 1000:00}/{number:00000}.txt", string.Join('\n', text));
        }

        return folder;
    }

    static async Task<(double Seconds, double PeakMegabytes)> StartAsync(TextFolder folder)
    {
        var port = FreePort();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            typeof(Program).Assembly.Location.Replace("NewsCatalog.Benchmarks", "NewsCatalog.Api", StringComparison.Ordinal).Replace("tests", "src", StringComparison.Ordinal),
            "--urls", $"http://127.0.0.1:{port}", $"--Seeds:Folder={folder.Path}", $"--Database:ConnectionString={folder.ConnectionString}",
        ])
        { RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        while (!process.HasExited && !await AnswersAsync(client, port)) await Task.Delay(5);
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        var peak = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return (seconds, double.Parse(string.Concat(peak.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture) / 1024);
    }

    static async Task<bool> AnswersAsync(HttpClient client, int port)
    {
        try
        {
            return (await client.GetAsync($"http://127.0.0.1:{port}/api/v1/articles?limit=1")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
