using System.Text;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>A request can be followed from its client into the log and into the traces.</summary>
public sealed class TraceTests : IDisposable
{
    const string Trace = "0af7651916cd43dd8448eb211c80319c";

    static readonly (string, string?)[] Soon =
    [
        ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
    ];

    readonly TextFolder _folder = new TextFolder().With("museum.txt", NewsText.Of("A museum"));

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_collector_gets_traces_and_metrics()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var catalog = await MonitoredCatalog.StartAsync(
            _folder, Soon, $"--Telemetry:OtlpEndpoint={collector.Address}/", "--Log:Format=json");
        await catalog.Client.GetPatientlyAsync("/api/v1/articles?q=museum");
        await SendTracedAsync(catalog.Client, "/api/v1/articles?q=harbour");

        foreach (
            var span in (string[])
            [
                "newscatalog.scan", "newscatalog.ingestion.batch", "newscatalog.index.refresh", "newscatalog.search",
                "GET api/v1/articles",
            ]
        )
        {
            (await collector.HasAsync("/v1/traces", Encoding.UTF8.GetBytes(span))).Should().BeTrue(span);
        }

        (await collector.HasAsync("/v1/traces", Convert.FromHexString(Trace))).Should().BeTrue();
        foreach (var metric in (string[])["newscatalog.index.lag", "newscatalog.ingestion.sources", "newscatalog"])
            (await collector.HasAsync("/v1/metrics", Encoding.UTF8.GetBytes(metric))).Should().BeTrue(metric);
        var line = await LineAsync(catalog);
        JsonDocument.Parse(line).RootElement.GetProperty("@tr").GetString().Should().Be(Trace);
    }

    [Theory]
    [InlineData("text", ", trace 0af7651916cd43dd8448eb211c80319c")]
    [InlineData("json", "\"TraceId\":\"0af7651916cd43dd8448eb211c80319c\"")]
    public async Task The_log_names_the_trace_that_a_client_sends_without_any_telemetry(string format, string expected)
    {
        await using var catalog = await MonitoredCatalog.StartAsync(_folder, $"--Log:Format={format}");
        await SendTracedAsync(catalog.Client, "/api/v1/articles?author=harbour");
        (await LineAsync(catalog)).Should().Contain(expected);
    }

    [Fact]
    public async Task A_collector_that_is_away_disturbs_no_request()
    {
        await using var catalog = await MonitoredCatalog.StartAsync(
            _folder, Soon, "--Telemetry:OtlpEndpoint=http://127.0.0.1:9");
        for (var repeat = 0; repeat < 20; repeat++)
        {
            using var answer = await catalog.Client.GetAsync("/api/v1/articles", Cancelled);
            answer.IsSuccessStatusCode.Should().BeTrue();
            await Task.Delay(50, Cancelled);
        }
    }

    [Theory]
    [InlineData("--Telemetry:OtlpEndpoint=localhost:4318", "Telemetry:OtlpEndpoint must be an http or https address")]
    [InlineData("--Telemetry:OtlpProtocol=http", "Telemetry:OtlpProtocol must be one of HttpProtobuf, Grpc")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string setting, string expected)
    {
        using var process = CatalogProcess.Start(_folder, setting);
        (await process.ExitCodeAsync()).Should().Be(1);
        process.Output.Should().Contain(expected);
    }

    static async Task SendTracedAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
        using var answer = await client.SendAsync(request, Cancelled);
        answer.IsSuccessStatusCode.Should().BeTrue();
    }

    static Task<string> LineAsync(MonitoredCatalog catalog) =>
        Eventually.GetAsync(
            () => Task.FromResult(
                catalog.Log.Split('\n').FirstOrDefault(line => line.Contains("harbour", StringComparison.Ordinal)) ?? ""),
            line => line.Length > 0
        );
}
