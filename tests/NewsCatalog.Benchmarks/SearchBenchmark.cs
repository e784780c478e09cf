using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Paging;
using NewsCatalog.Search;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// Builds the index of many generated articles and searches it, one client, warm: the first page of 20 with its articles, snippets,
/// total and terms. Suggestions and similar articles too.
/// </summary>
sealed class SearchBenchmark : IDisposable
{
    const int BatchSize = 200;
    const int Rounds = 3;
    const int WarmRounds = 10;
    const int OfEachKind = 30;

    readonly GeneratedNews _news = new();
    readonly string _folder;
    readonly bool _isKept;
    readonly int _articles;
    readonly ServiceProvider _services;

    SearchBenchmark(int articles, string? folder)
    {
        (_articles, _isKept) = (articles, folder is not null);
        _folder = folder ?? Directory.CreateTempSubdirectory("newscatalog-").FullName;
        Directory.CreateDirectory(_folder);
        var services = new ServiceCollection().AddLogging(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Warning));
        services.Configure<DatabaseOptions>(options => options.ConnectionString = $"Data Source={Path.Combine(_folder, "catalog.db")};Foreign Keys=True");
        services.Configure<SearchOptions>(options => options.Folder = Path.Combine(_folder, "search"));
        _services = services.AddCatalog().BuildServiceProvider();
    }

    /// <summary>A folder keeps the catalog and its index, and one that has them is used again.</summary>
    public static async Task<int> RunAsync(int articles, string? folder)
    {
        using var benchmark = new SearchBenchmark(articles, folder);
        var bytes = await benchmark.FillAsync();
        await benchmark.BuildAsync(bytes);
        var all = new List<double>();
        await benchmark.WarmAsync();
        foreach (var (kind, queries) in benchmark.Mix()) all.AddRange(await MeasureAsync(kind, queries, benchmark.SearchAsync));
        Show("all searches", all);
        await MeasureAsync("suggestions", benchmark.Prefixes(), benchmark.SuggestAsync);
        await MeasureAsync("similar", [.. Enumerable.Range(0, 100).Select(n => benchmark.IdOf(n * 7919 % articles))], benchmark.SimilarAsync);
        return 0;
    }

    public void Dispose()
    {
        _services.Dispose();
        if (!_isKept) Directory.Delete(_folder, recursive: true);
    }

    async Task<long> FillAsync()
    {
        await using (var scope = _services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CatalogContext>().PrepareAsync(default);
            if (await scope.ServiceProvider.GetRequiredService<ISearchSource>().CountArticlesAsync(default) == _articles) return await BytesAsync();
        }

        foreach (var (number, batch) in Enumerable.Range(0, _articles).Chunk(BatchSize).Index())
        {
            await using var scope = _services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IArticleWriter>().WriteAsync([.. batch.AsParallel().AsOrdered().Select(_news.Article)], default);
            if (number % 250 == 249) Console.Error.WriteLine($"{(number + 1) * BatchSize:N0} articles stored");
        }

        return await BytesAsync();
    }

    // Of a sample: all are alike.
    Task<long> BytesAsync() => Task.FromResult((long)(Enumerable.Range(0, 1000).Average(number => _news.Article(number).Content.Length) * _articles));

    async Task BuildAsync(long bytes)
    {
        var folder = Path.Combine(_folder, "search");
        var isKept = Directory.Exists(folder);
        GC.Collect();
        if (OperatingSystem.IsLinux()) await File.WriteAllTextAsync("/proc/self/clear_refs", "5");
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var own = 0L;
        using var sampling = new Timer(_ => own = Math.Max(own, Megabytes("RssAnon")), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                await SearchAsync(_news[0]);
                break;
            }
            catch (SearchNotReadyException notReady)
            {
                Console.Error.WriteLine(notReady.Message);
            }
        }

        var size = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
        Console.WriteLine(
            $"{_articles:N0} articles of {bytes / _articles:N0} bytes: index {(isKept ? "opened" : "built")} in {watch.Elapsed.TotalSeconds:N0} s, "
            + $"{(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / _articles:0.00} ms of CPU per article, {size / (double)bytes:0.00} bytes on disk per byte of text, "
            + $"peak memory {own:N0} MB, with files mapped into it {Megabytes("VmHWM"):N0} MB");
    }

    static long Megabytes(string what) => OperatingSystem.IsLinux()
        ? File.ReadLines("/proc/self/status").Where(line => line.StartsWith(what, StringComparison.Ordinal)).Select(line => long.Parse(line[(what.Length + 1)..^3], CultureInfo.InvariantCulture) / 1024).First()
        : Process.GetCurrentProcess().PeakWorkingSet64 >> 20;

    /// <summary>By rank: over half of all articles have one of the first 50, 15 % have rank 230, 1 % rank 3,700.</summary>
    IEnumerable<(string Kind, List<string> Queries)> Mix()
    {
        var random = new Random(11);
        string Rare() => _news[random.Next(50_000, 200_000)];
        string Medium() => _news[random.Next(2_000, 6_000)];
        string Common() => _news[random.Next(180, 260)];
        string VeryCommon() => _news[random.Next(0, 50)];
        static List<string> Times(int count, Func<string> query) => [.. Enumerable.Range(0, count).Select(_ => query())];
        yield return ("a rare word", Times(OfEachKind, Rare));
        yield return ("a medium word", Times(OfEachKind, Medium));
        yield return ("a common word", Times(OfEachKind, Common));
        yield return ("a very common word", Times(OfEachKind, VeryCommon));
        yield return ("two words", Times(OfEachKind, () => $"{Medium()} {Common()}"));
        yield return ("two common words", Times(OfEachKind, () => $"{Common()} {VeryCommon()}"));
        yield return ("three words", Times(OfEachKind, () => $"{Medium()} {Common()} {VeryCommon()}"));
        yield return ("a phrase", Times(OfEachKind, () => Phrase(random, 20_000)));
        yield return ("a phrase of very common words", Times(4, () => $"\"{VeryCommon()} {VeryCommon()}\""));
        yield return ("a prefix of 3 letters", Times(OfEachKind, () => $"{Medium()[..3]}*"));
        yield return ("a prefix of 5 letters", Times(OfEachKind, () => $"{Medium()[..5]}*"));
    }

    // Two words that stand together somewhere, not both of them frequent.
    string Phrase(Random random, int articles)
    {
        var frequent = Enumerable.Range(0, 300).Select(rank => _news[rank]).ToHashSet();
        while (true)
        {
            var words = _news.Headline(random.Next(Math.Min(articles, _articles))).ToLowerInvariant().Split(' ');
            var at = random.Next(words.Length - 1);
            if (!frequent.Contains(words[at]) || !frequent.Contains(words[at + 1])) return $"\"{words[at]} {words[at + 1]}\"";
        }
    }

    List<string> Prefixes()
    {
        var random = new Random(12);
        string Word() => _news[random.Next(100, 6_000)];
        static string Mistyped(string word) => $"{word[..2]}{word[3]}{word[2]}{word[4..]}";
        return
        [
            .. Enumerable.Range(0, 20).SelectMany(_ => (string[])[
                Word()[..1], Word()[..2], Word()[..3], Word()[..5], Word(), Mistyped(Word()), $"{Word()} {Word()[..2]}", $"{_news[random.Next(50)]} {Word()[..1]}"]),
        ];
    }

    async Task SearchAsync(string query)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArticleSearch>().FindAsync(
            SearchQuery.Parse(query), ArticleFilter.All, order: null, new PageRequest(20), ArticleParts.None, [], default);
    }

    async Task SuggestAsync(string prefix)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Suggestions>().CompleteAsync(prefix, 10, default);
    }

    async Task SimilarAsync(string id)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SimilarArticles>().FindAsync(id, 10, default);
    }

    // Until the compiler has seen everything it compiles further.
    async Task WarmAsync()
    {
        for (var round = 0; round < WarmRounds; round++)
        {
            foreach (var query in Mix().SelectMany(kind => kind.Queries)) await SearchAsync(query);
        }
    }

    string IdOf(int number) => ContentId.OfArticle(GeneratedNews.NameOf(number % _articles));

    static async Task<List<double>> MeasureAsync(string kind, List<string> inputs, Func<string, Task> run)
    {
        var (times, slowest) = (new List<double>(), (Input: "", Time: 0.0));
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
        return times;
    }

    static void Show(string kind, List<double> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine($"{kind,-60} p50 {At(0.5),7:0.0} ms, p99 {At(0.99),7:0.0} ms, maximum {sorted[^1],7:0.0} ms");
        double At(double share) => sorted[(int)(share * (sorted.Count - 1))];
    }
}
