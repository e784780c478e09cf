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
        var built = await IndexBuild.MeasureAsync(
            Path.Combine(benchmark._folder, "search"),
            () => benchmark.SearchAsync(benchmark._news[0])
        );
        using var twin = new LuceneTwin(Path.Combine(benchmark._folder, "twin"));
        var twinBuilt = await IndexBuild.MeasureAsync(twin, benchmark._services, BatchSize);
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
            all.AddRange(await SearchTimes.MeasureAsync(kind, queries, benchmark.SearchAsync));
            plain.AddRange(await SearchTimes.MeasureAsync("   plain Lucene", queries, twin.SearchAsync));
        }

        SearchTimes.Show("all searches", all);
        SearchTimes.Show("   plain Lucene", plain);
        await SearchTimes.CompareAsync(
            ("suggestions", benchmark._mix.Prefixes(), benchmark.SuggestAsync),
            ("searches", [.. benchmark._mix.Queries().SelectMany(kind => kind.Queries)], benchmark.SearchAsync)
        );
        foreach (var (kind, prefixes) in benchmark._mix.PrefixKinds())
            await SearchTimes.MeasureAsync($"suggestions: {kind}", prefixes, benchmark.SuggestAsync);
        await SearchTimes.MeasureAsync(
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
}
