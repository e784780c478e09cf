using System.Globalization;
using System.Text.RegularExpressions;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>The program in a process of its own, because metrics are those of a process.</summary>
sealed partial class MonitoredCatalog : IAsyncDisposable
{
    readonly CatalogProcess _process;

    MonitoredCatalog(CatalogProcess process, Uri address) =>
        (_process, Client) = (process, new HttpClient { BaseAddress = address });

    public HttpClient Client { get; }

    public string Log => _process.Output;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Task<MonitoredCatalog> StartAsync(TextFolder folder, params IEnumerable<string> settings) =>
        StartAsync(folder, [], settings);

    /// <summary>Starts it with variables of its environment.</summary>
    public static async Task<MonitoredCatalog> StartAsync(
        TextFolder folder,
        IEnumerable<(string Name, string? Value)> environment,
        params IEnumerable<string> settings
    )
    {
        var process = CatalogProcess.Run(
            Path.GetTempPath(),
            environment,
            [
                "--urls", "http://127.0.0.1:0", $"--Seeds:Folder={folder.Path}", "--Search:TimeLimit=00:01:00",
                $"--Database:ConnectionString={folder.ConnectionString}", .. settings,
            ]
        );
        return new MonitoredCatalog(process, await process.AddressAsync());
    }

    /// <summary>Makes a key of a catalog that has been started.</summary>
    public static async Task<string> MakeKeyAsync(TextFolder folder, string scope = "write")
    {
        using var command = CatalogProcess.Run(
            Path.GetTempPath(),
            [],
            "key", "add", $"robot-{scope}", "--scope", scope, "--folder", folder.Path,
            $"--Database:ConnectionString={folder.ConnectionString}"
        );
        (await command.ExitCodeAsync()).Should().Be(0, command.Output);
        return command.Output.Trim();
    }

    /// <summary>What it shows to Prometheus: the values by the name with its labels, without those of the
    /// library.</summary>
    public async Task<Dictionary<string, double>> MetricsAsync()
    {
        var text = await Client.GetStringAsync("/metrics", Cancelled);
        return Sample()
            .Matches(text)
            .ToDictionary(
                one => $"{one.Groups["name"].Value}{{{Scope().Replace(one.Groups["labels"].Value, "")}}}",
                one => double.Parse(one.Groups["value"].Value, CultureInfo.InvariantCulture)
            );
    }

    /// <summary>Waits until a metric has a value.</summary>
    public Task<double> MetricAsync(string name, Func<double, bool> isExpected) =>
        Eventually.GetAsync(
            async () => (await MetricsAsync()).GetValueOrDefault(name, double.NaN),
            isExpected
        );

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Terminate();
        await _process.ExitCodeAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"^(?<name>\w+)\{(?<labels>[^\n]*)\} (?<value>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"otel_scope_\w+=""[^""]*"",?")]
    private static partial Regex Scope();
}
