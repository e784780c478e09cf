namespace NewsCatalog.Benchmarks;

/// <summary>
/// The server's processor time for a cached article with telemetry on, against that with telemetry off. With the
/// program of an earlier build, what telemetry costs that is off. All are measured in turn.
/// </summary>
static class TelemetryBenchmark
{
    const int Rounds = 9;
    const int Seconds = 3;
    const int Connections = 16;

    public static async Task<int> RunAsync(string? earlier)
    {
        using var folder = GeneratedTexts.Folder(100);
        string[] settings =
        [
            $"--Seeds:Folder={folder.Path}",
            $"--Database:ConnectionString={folder.ConnectionString}",
            "--Log:Level=Warning",
        ];
        var servers = new List<(string Name, ApiProcess Server, List<double> Costs)>();
        Add("off", ApiProcess.Start(settings));
        if (earlier is not null) Add("earlier build", ApiProcess.StartFrom(earlier, settings));
        Add("Prometheus", ApiProcess.Start([.. settings, "--Telemetry:Prometheus=true"]));
        Add("OTLP", ApiProcess.Start([.. settings, "--Telemetry:OtlpEndpoint=http://127.0.0.1:9"]));
        try
        {
            foreach (var (_, server, _) in servers) await server.WaitAsync("/health/ready");
            for (var round = -1; round < Rounds; round++)
            {
                foreach (var (_, server, costs) in servers)
                {
                    var (_, cost) = await HttpBenchmark.MeasureAsync(
                        server, ["/api/v1/articles"], ifNoneMatch: null, Connections, Seconds);

                    // The first round compiles.
                    if (round >= 0) costs.Add(cost);
                }
            }

            var off = servers[0].Costs;
            foreach (var (name, _, costs) in servers)
            {
                var ratio = HttpBenchmark.Median([.. costs.Zip(off, (one, other) => one / other)]);
                Console.WriteLine(
                    $"cached list, {name,-14} {HttpBenchmark.Median(costs),6:0.0} us a request, {ratio:0.00} x off");
            }

            return 0;
        }
        finally
        {
            foreach (var (_, server, _) in servers) server.Dispose();
        }

        void Add(string name, ApiProcess server) => servers.Add((name, server, []));
    }
}
