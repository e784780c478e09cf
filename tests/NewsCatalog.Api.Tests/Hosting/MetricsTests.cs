using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>What monitors see.</summary>
public sealed partial class MetricsTests : IDisposable
{
    const string Prometheus = "--Telemetry:Prometheus=true";

    readonly TextFolder _folder = new TextFolder().With("museum.txt", NewsText.Of("A museum"));

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Metrics_count_what_was_seeded_indexed_cached_and_scanned()
    {
        await using var catalog = await MonitoredCatalog.StartAsync(_folder, Prometheus);
        await catalog.Client.GetPatientlyAsync("/api/v1/articles?q=museum");
        for (var repeat = 0; repeat < 3; repeat++) await catalog.Client.GetStringAsync("/api/v1/articles", Cancelled);
        _folder.With("harbour.txt", NewsText.Of("A harbour")).With("empty.txt", "");

        (await catalog.MetricAsync(Outcome("created"), value => value >= 2)).Should().Be(2);
        (await catalog.MetricAsync(Outcome("refused"), value => value >= 1)).Should().Be(1);
        (await CatalogCopy.TotalAsync(catalog.Client, "harbour")).Should().Be(1);
        (await catalog.MetricAsync("newscatalog_index_articles{}", value => value == 2)).Should().Be(2);
        (await catalog.MetricAsync("newscatalog_index_lag{}", value => value == 0)).Should().Be(0);
        var metrics = await catalog.MetricsAsync();
        metrics["newscatalog_cache_requests_total{newscatalog_cache_result=\"hit\"}"].Should().Be(2);
        metrics["newscatalog_cache_requests_total{newscatalog_cache_result=\"miss\"}"].Should().BeGreaterThanOrEqualTo(3);
        metrics["newscatalog_scan_duration_seconds_count{}"].Should().BeGreaterThanOrEqualTo(2);
        metrics["newscatalog_scan_duration_seconds_sum{}"].Should().BePositive();
        metrics["newscatalog_imports{newscatalog_state=\"running\"}"].Should().Be(0);
        metrics["microsoft_entityframeworkcore_queries_total{}"].Should().BePositive();
    }

    [Fact]
    public async Task There_are_no_metrics_unless_they_are_asked_for()
    {
        using var application = CatalogApplication.WithSeed();
        using var answer = await application.SendAsync(HttpMethod.Get, "/metrics");
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Metrics_of_a_closed_catalog_need_a_key()
    {
        await using var catalog = await MonitoredCatalog.StartAsync(_folder, Prometheus, "--Access:Read=Key");
        using var refused = await catalog.Client.GetAsync("/metrics", Cancelled);
        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        catalog.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            await MonitoredCatalog.MakeKeyAsync(_folder, "read")
        );
        using var answer = await catalog.Client.GetAsync("/metrics", Cancelled);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Metrics_are_no_part_of_the_OpenAPI_document()
    {
        using var application = CatalogApplication.Start(
            new TextFolder().WithSeed(),
            ("Telemetry:Prometheus", "true")
        );
        var document = await application.GetAsync("/openapi/v1.json");
        document.GetProperty("paths").EnumerateObject().Should().NotContain(path => path.Name == "/metrics");
    }

    [Fact]
    public async Task The_dashboard_asks_for_metrics_that_there_are()
    {
        var dashboard = await File.ReadAllTextAsync(Snapshot.PathOf("deploy/grafana/newscatalog.json"), Cancelled);
        var asked = Strings(JsonDocument.Parse(dashboard).RootElement, "expr").ToList();
        asked.Should().HaveCountGreaterThan(10).And.OnlyContain(query => MetricName().IsMatch(query));

        var there = (await NamesOfBusyCatalogAsync()).Concat(await NamesWithoutIndexAsync()).ToHashSet();
        asked.SelectMany(query => MetricName().Matches(query)).Select(name => name.Groups[1].Value)
            .Where(name => !there.Contains(name))
            .Should()
            .BeEmpty();
    }

    async Task<IEnumerable<string>> NamesOfBusyCatalogAsync()
    {
        await using var catalog = await MonitoredCatalog.StartAsync(_folder, Prometheus);
        var client = new WritingClient(catalog.Client, await MonitoredCatalog.MakeKeyAsync(_folder));
        await catalog.Client.GetPatientlyAsync("/api/v1/articles?q=museum");
        await client.ImportAsync(Packing.Lines([("sent.txt", NewsText.Of("A bridge"))]));
        await catalog.MetricAsync("newscatalog_imports_ended_total{newscatalog_state=\"completed\"}", value => value == 1);
        return NamesOf(await catalog.MetricsAsync());
    }

    /// <summary>The names of a catalog whose search index cannot be written.</summary>
    async Task<IEnumerable<string>> NamesWithoutIndexAsync()
    {
        await File.WriteAllTextAsync(_folder.SearchFolder, "no folder", Cancelled);
        await using var catalog = await MonitoredCatalog.StartAsync(
            _folder, Prometheus, $"--Search:Folder={_folder.SearchFolder}");
        using var refused = await catalog.Client.GetAsync("/api/v1/articles?q=museum", Cancelled);
        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        var metrics = await catalog.MetricsAsync();
        metrics["newscatalog_search_refused_total{error_type=\"not_ready\"}"].Should().Be(1);
        return NamesOf(metrics);
    }

    static string Outcome(string name) => $"newscatalog_ingestion_sources_total{{newscatalog_outcome=\"{name}\"}}";

    static IEnumerable<string> NamesOf(Dictionary<string, double> metrics) =>
        metrics.Keys.Select(name => name[..name.IndexOf('{', StringComparison.Ordinal)]);

    static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
                property.Name == name ? [property.Value.GetString()!] : Strings(property.Value, name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, name)),
            _ => [],
        };

    /// <summary>Each metric of a query stands before its labels.</summary>
    [GeneratedRegex(@"([a-z_]+)\{")]
    private static partial Regex MetricName();
}
