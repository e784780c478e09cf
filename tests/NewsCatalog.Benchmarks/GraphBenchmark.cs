using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// What it costs to add one article with twenty headlines to a catalog of ten thousand headlines and to one of a
/// million: the same articles, one transaction each, to the one and the other in turn.
/// </summary>
static class GraphBenchmark
{
    const int Few = 10_000;
    const int Listed = 20;
    const int Rounds = 12;
    const int AddedEachRound = 100;

    public static async Task<int> RunAsync(int many)
    {
        if (TextFolder.TryUpwards("shared/corpus") is not { } corpus)
        {
            Console.Error.WriteLine("The 50,000 headlines of shared/corpus are not beside the checkout.");
            return 2;
        }

        var headlines = new Headlines(File.ReadLines(Path.Combine(corpus, "headlines_abc_50k.jsonl")));
        using var small = new Catalog();
        using var large = new Catalog();
        await small.FillAsync(headlines, Few);
        await large.FillAsync(headlines, many);
        Console.WriteLine(
            $"one article added to {Few:N0} headlines and to {many:N0}: means of {Rounds} rounds of {AddedEachRound}"
        );

        List<(double Elapsed, double Cpu)> before = [], after = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var added = Enumerable
                .Range(round * AddedEachRound, AddedEachRound)
                .Select(number => New(headlines, number, many))
                .ToList();
            var (ofSmall, ofLarge) = (await small.AddAsync(added), await large.AddAsync(added));

            // The first round warms up.
            if (round == 0) continue;
            before.Add(ofSmall);
            after.Add(ofLarge);
        }

        Show("elapsed", [.. before.Select(one => one.Elapsed)], [.. after.Select(one => one.Elapsed)]);
        Show("CPU", [.. before.Select(one => one.Cpu)], [.. after.Select(one => one.Cpu)]);
        Console.WriteLine(
            $"of the listed headlines {await small.ResolvedAsync():N0} and {await large.ResolvedAsync():N0} "
                + "are resolved"
        );
        return 0;
    }

    // A quarter of the headlines that an article lists are others' own, and its own is listed by others.
    static ArticleDraft Stored(Headlines headlines, int number, int pool) =>
        SourceTexts.Draft(
            $"{number}.txt",
            NewsText.Titled(
                headlines[(int)((long)number * Listed * 7919 % pool)],
                Enumerable
                    .Range(number * Listed, Listed)
                    .Select(n => headlines[n % 4 == 0 ? (int)((long)n * 31 % pool) : n])
            )
        );

    // Its own headline waits in both catalogs; nearly all it lists are new to both.
    static ArticleDraft New(Headlines headlines, int number, int many) =>
        SourceTexts.Draft(
            $"new/{number}.txt",
            NewsText.Titled(
                headlines[((number * 10) + 5) % Few],
                Enumerable.Range(many + (number * Listed), Listed).Select(n => headlines[n % 10 == 0 ? n % Few : n])
            )
        );

    // Means, because every few hundred articles the write-ahead log is folded into the database, and that is part of
    // the cost.
    static void Show(string what, double[] few, double[] many) =>
        Console.WriteLine(
            $"{what}: {few.Average():N0} µs ({few.Min():N0} to {few.Max():N0}) and {many.Average():N0} µs "
                + $"({many.Min():N0} to {many.Max():N0}), ratio {many.Average() / few.Average():0.00} (target 1.50)"
        );

    /// <summary>Any number of different headlines made of the real ones; one in twenty is truncated.</summary>
    sealed class Headlines(IEnumerable<string> lines)
    {
        readonly string[] _real =
        [
            .. lines.Select(line =>
                CultureInfo.InvariantCulture.TextInfo.ToTitleCase(
                    JsonDocument.Parse(line).RootElement.GetProperty("headline").GetString()!
                )
            ),
        ];

        public string this[int index]
        {
            get
            {
                var (round, at) = Math.DivRem(index, _real.Length);
                var headline =
                    round == 0
                        ? _real[at]
                        : $"{_real[at]} As {string.Join(' ', _real[(at + (round * 17)) % _real.Length].Split(' ').Take(3))}";
                return index % 20 == 7 && headline.Length > 40 ? $"{headline[..36]}…" : headline;
            }
        }
    }

    sealed class Catalog : IDisposable
    {
        readonly TextFolder _folder = new();
        readonly ServiceProvider _services;

        public Catalog()
        {
            var services = new ServiceCollection().AddLogging();
            services.Configure<DatabaseOptions>(options => options.ConnectionString = _folder.ConnectionString);
            _services = services.AddCatalog().BuildServiceProvider();
        }

        public async Task FillAsync(Headlines headlines, int count)
        {
            await using (var scope = _services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<CatalogContext>().PrepareAsync(default);
            foreach (var batch in Enumerable.Range(0, count / Listed).Chunk(200))
            {
                await MergeAsync([
                    .. batch.AsParallel().AsOrdered().Select(number => Stored(headlines, number, count)),
                ]);
            }
        }

        /// <summary>Adds them one by one; microseconds for each, elapsed and of CPU.</summary>
        public async Task<(double Elapsed, double Cpu)> AddAsync(List<ArticleDraft> sources)
        {
            var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            foreach (var source in sources)
                await MergeAsync([source]);
            return (
                watch.Elapsed.TotalMicroseconds / sources.Count,
                (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / sources.Count
            );
        }

        public async Task<int> ResolvedAsync()
        {
            await using var scope = _services.CreateAsyncScope();
            var headlines =
                scope.ServiceProvider.GetRequiredService<NewsCatalog.Headlines.IRelatedHeadlineRepository>();
            return (
                await headlines.ListAsync(
                    NewsCatalog.Headlines.ResolutionStatus.Resolved,
                    descending: true,
                    new Paging.PageRequest(1),
                    default
                )
            )
                .Total!
                .Value;
        }

        public void Dispose()
        {
            _services.Dispose();
            _folder.Dispose();
        }

        async Task MergeAsync(IReadOnlyList<ArticleDraft> sources)
        {
            await using var scope = _services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IArticleWriter>().WriteAsync(sources, default);
        }
    }
}
