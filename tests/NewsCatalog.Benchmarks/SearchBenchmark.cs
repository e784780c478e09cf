using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Text;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// Builds the index of many generated articles and searches it, one client, warm: the first page of 20 with its
/// articles, snippets, total and terms. Suggestions and similar articles too. Beside it, over the same texts, a plain
/// index of Lucene, of which a search reads the first 20 hits and their number alone.
/// </summary>
sealed class SearchBenchmark : IDisposable
{
    const int BatchSize = 200;
    const int Rounds = 3;
    const int WarmRounds = 10;

    readonly GeneratedNews _news = new();
    readonly SearchMix _mix;
    readonly string _folder;
    readonly bool _isKept;
    readonly int _articles;
    readonly ServiceProvider _services;

    SearchBenchmark(int articles, string? folder)
    {
        (_articles, _isKept, _mix) = (articles, folder is not null, new SearchMix(_news, articles));
        _folder = folder ?? Directory.CreateTempSubdirectory("newscatalog-").FullName;
        Directory.CreateDirectory(_folder);
        var services = new ServiceCollection().AddLogging(logging =>
            logging.AddConsole().SetMinimumLevel(LogLevel.Warning)
        );
        services.Configure<DatabaseOptions>(options =>
            options.ConnectionString = $"Data Source={Path.Combine(_folder, "catalog.db")};Foreign Keys=True"
        );
        services.Configure<SearchOptions>(options => options.Folder = Path.Combine(_folder, "search"));
        _services = services.AddCatalog().BuildServiceProvider();
    }

    /// <summary>A folder keeps the catalog and its index, and one that has them is used again.</summary>
    public static async Task<int> RunAsync(int articles, string? folder)
    {
        using var benchmark = new SearchBenchmark(articles, folder);
        var bytes = await benchmark.FillAsync();
        var built = await benchmark.BuildAsync();
        using var twin = new LuceneTwin(Path.Combine(benchmark._folder, "twin"));
        var twinBuilt = await benchmark.BuildAsync(twin);
        Console.WriteLine($"catalog: {built.Of(articles, bytes)}");
        Console.WriteLine($"plain Lucene: {twinBuilt.Of(articles, bytes)}");
        Console.WriteLine(
            $"the catalog's index costs {built.Cpu / twinBuilt.Cpu:0.0} times as much processor time and "
                + $"{(double)built.Size / twinBuilt.Size:0.0} times the space"
        );
        var (all, plain) = (new List<double>(), new List<double>());
        await benchmark.WarmAsync(twin);
        foreach (var (kind, queries) in benchmark._mix.Queries())
        {
            all.AddRange(await MeasureAsync(kind, queries, benchmark.SearchAsync));
            plain.AddRange(await MeasureAsync("   plain Lucene", queries, twin.SearchAsync));
        }

        Show("all searches", all);
        Show("   plain Lucene", plain);
        await MeasureAsync("suggestions", benchmark._mix.Prefixes(), benchmark.SuggestAsync);
        await MeasureAsync(
            "similar",
            [.. Enumerable.Range(0, 100).Select(n => benchmark.IdOf(n * 7919 % articles))],
            benchmark.SimilarAsync
        );
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
            if (
                await scope.ServiceProvider.GetRequiredService<ISearchSource>().CountArticlesAsync(default) == _articles
            )
            {
                return await BytesAsync();
            }
        }

        foreach (var (number, batch) in Enumerable.Range(0, _articles).Chunk(BatchSize).Index())
        {
            await using var scope = _services.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<IArticleWriter>()
                .WriteAsync([.. batch.AsParallel().AsOrdered().Select(_news.Article)], default);
            if (number % 250 == 249)
                Console.Error.WriteLine($"{(number + 1) * BatchSize:N0} articles stored");
        }

        return await BytesAsync();
    }

    // Of a sample: all are alike.
    Task<long> BytesAsync() =>
        Task.FromResult(
            (long)(Enumerable.Range(0, 1000).Average(number => _news.Article(number).Facts.Bytes) * _articles)
        );

    async Task<IndexCost> BuildAsync()
    {
        var folder = Path.Combine(_folder, "search");
        GC.Collect();
        if (OperatingSystem.IsLinux()) await File.WriteAllTextAsync("/proc/self/clear_refs", "5");
        var (watch, cpu, pause) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        var own = 0L;
        using var sampling = new Timer(
            _ => own = Math.Max(own, IndexCost.Megabytes("RssAnon")),
            null,
            TimeSpan.Zero,
            TimeSpan.FromMilliseconds(100)
        );
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

        return new IndexCost(
            watch.Elapsed,
            Environment.CpuUsage.TotalTime - cpu,
            GC.GetTotalPauseDuration() - pause,
            IndexCost.SizeOf(folder),
            own,
            IndexCost.Megabytes("VmHWM")
        );
    }

    /// <summary>Without the reading of the texts.</summary>
    async Task<IndexCost> BuildAsync(LuceneTwin twin)
    {
        await using var scope = _services.CreateAsyncScope();
        var source = scope.ServiceProvider.GetRequiredService<ISearchSource>();
        var (time, cpu, pause) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        for (
            string? after = null;
            await source.ListArticlesAsync(after, BatchSize, default) is { Count: > 0 } articles;
            after = articles[^1].Article.Id
        )
        {
            Timed(() => twin.Add(articles.Select(article => article.Article)));
        }

        Timed(twin.Commit);
        return new IndexCost(
            time,
            cpu,
            pause,
            IndexCost.SizeOf(twin.Folder),
            IndexCost.Megabytes("RssAnon"),
            IndexCost.Megabytes("VmHWM")
        );

        void Timed(Action write)
        {
            var (watch, cpuBefore, pauseBefore) = (
                Stopwatch.StartNew(),
                Environment.CpuUsage.TotalTime,
                GC.GetTotalPauseDuration()
            );
            write();
            (time, cpu, pause) = (
                time + watch.Elapsed,
                cpu + Environment.CpuUsage.TotalTime - cpuBefore,
                pause + GC.GetTotalPauseDuration() - pauseBefore
            );
        }
    }

    async Task SearchAsync(string query)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<ArticleSearch>()
            .FindAsync(
                new ArticleListRequest(
                    ArticleFilter.All,
                    SearchQuery.Parse(query),
                    Order: null,
                    new PageRequest(20),
                    ArticleParts.None,
                    []
                ),
                default
            );
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
    async Task WarmAsync(LuceneTwin twin)
    {
        for (var round = 0; round < WarmRounds; round++)
        {
            foreach (var query in _mix.Queries().SelectMany(kind => kind.Queries))
            {
                await SearchAsync(query);
                await twin.SearchAsync(query);
            }
        }
    }

    string IdOf(int number) => ContentId.OfArticle(GeneratedNews.NameOf(number % _articles));

    static async Task<List<double>> MeasureAsync(string kind, List<string> inputs, Func<string, Task> run)
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
        Console.WriteLine(
            $"{"",60} processor {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / (inputs.Count * (Rounds + 1)),7:0.00} ms each"
        );
        return times;
    }

    static void Show(string kind, List<double> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine($"{kind,-60} p50 {At(0.5),7:0.0} ms, p99 {At(0.99),7:0.0} ms, maximum {sorted[^1],7:0.0} ms");
        double At(double share) => sorted[(int)(share * (sorted.Count - 1))];
    }
}
