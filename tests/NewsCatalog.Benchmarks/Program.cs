using NewsCatalog.Benchmarks;

// dotnet run -c Release --project tests/NewsCatalog.Benchmarks -- parse
switch (args)
{
    case ["parse"]:
        ParseBenchmark.Run();
        return 0;
    case ["seed", .. var rest]:
        return await SeedBenchmark.RunAsync(rest is [var files] ? int.Parse(files, System.Globalization.CultureInfo.InvariantCulture) : 10_000);
    default:
        Console.Error.WriteLine("Which benchmark? There are: parse, seed [FILES]");
        return 2;
}
