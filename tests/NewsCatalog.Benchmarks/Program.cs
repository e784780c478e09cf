using NewsCatalog.Benchmarks;
using NewsCatalog.Benchmarks.Drills;

// dotnet run -c Release --project tests/NewsCatalog.Benchmarks -- parse
switch (args)
{
    case ["parse"]:
        ParseBenchmark.Run();
        return 0;
    case ["seed", .. var rest]:
        return await SeedBenchmark.RunAsync(
            rest is [var files] ? int.Parse(files, System.Globalization.CultureInfo.InvariantCulture) : 10_000
        );
    case ["http", .. var rest]:
        return await HttpBenchmark.RunAsync(
            rest is [var articles] ? int.Parse(articles, System.Globalization.CultureInfo.InvariantCulture) : 100_000
        );
    case ["scan", .. var rest]:
        return await ScanBenchmark.RunAsync(
            rest is [var scanned] ? int.Parse(scanned, System.Globalization.CultureInfo.InvariantCulture) : 100_000
        );
    case ["graph", .. var rest]:
        return await GraphBenchmark.RunAsync(
            rest is [var headlines]
                ? int.Parse(headlines, System.Globalization.CultureInfo.InvariantCulture)
                : 1_000_000
        );
    case ["search", "--articles", var count, .. var rest]:
        return await SearchBenchmark.RunAsync(
            int.Parse(count, System.Globalization.CultureInfo.InvariantCulture),
            rest is ["--folder", var folder] ? folder : null
        );
    case ["search"]:
        return await SearchBenchmark.RunAsync(100_000, folder: null);
    case ["export", .. var rest]:
        return await ExportBenchmark.RunAsync(
            rest is [var exported] ? int.Parse(exported, System.Globalization.CultureInfo.InvariantCulture) : 4_000
        );
    case ["import", .. var rest]:
        return await ImportBenchmark.RunAsync(
            rest is [var imported] ? int.Parse(imported, System.Globalization.CultureInfo.InvariantCulture) : 10_000
        );
    case ["telemetry", .. var rest]:
        return await TelemetryBenchmark.RunAsync(rest is [var earlier] ? earlier : null);
    case ["engines", .. var compared]:
        return await EnginesBenchmark.RunAsync(
            compared is [var ofBoth, ..] ? int.Parse(ofBoth, System.Globalization.CultureInfo.InvariantCulture) : 5_000,
            compared is [_, var times] ? int.Parse(times, System.Globalization.CultureInfo.InvariantCulture) : 5
        );
    case ["drill", .. var drill]:
        return await DrillCommand.RunAsync(drill);
    case ["bare", var article, var list, var connectionString, .. var rest]:
        await BareServer.RunAsync(article, list, connectionString, rest);
        return 0;
    default:
        Console.Error.WriteLine(
            "Which benchmark? There are: parse, seed [FILES], scan [FILES], http [ARTICLES], graph [HEADLINES], "
                + "import [TEXTS], export [ARTICLES], search [--articles N [--folder KEPT]], "
                + "telemetry [EARLIER-NewsCatalog.Api.dll], engines [TEXTS [ROUNDS]], drill NAME"
        );
        return 2;
}
