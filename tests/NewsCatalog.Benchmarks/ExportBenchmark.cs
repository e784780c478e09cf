using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Api.Exports;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Export;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// Exports generated articles in every format to nowhere. Beside it, in turns, the same rows are read by a command that
/// is written by hand: articles, bodies, and listed headlines with what they lead to.
/// </summary>
sealed class ExportBenchmark : IDisposable
{
    const int BatchSize = 200;
    const int Rounds = 7;

    const string Rows = """
        SELECT * FROM "Articles" a JOIN "ArticleBodies" b ON b."ArticleId" = a."Id" ORDER BY a."Id";
        SELECT r."ArticleId", r."Position", r."Text", h."Id", c."ArticleId", a."Headline", c."Method"
        FROM "HeadlineReferences" r JOIN "RelatedHeadlines" h ON h."Number" = r."HeadlineNumber"
        LEFT JOIN "HeadlineCandidates" c ON c."HeadlineNumber" = r."HeadlineNumber"
        LEFT JOIN "Articles" a ON a."Id" = c."ArticleId"
        ORDER BY r."ArticleId", r."Position", c."ArticleId"
        """;

    readonly TextFolder _folder = new();
    readonly ServiceProvider _services;

    ExportBenchmark()
    {
        var services = new ServiceCollection().AddLogging();
        services.Configure<DatabaseOptions>(options => options.ConnectionString = _folder.ConnectionString);
        _services = services.AddCatalog().BuildServiceProvider();
    }

    public static async Task<int> RunAsync(int articles)
    {
        using var benchmark = new ExportBenchmark();
        await benchmark.FillAsync(articles);
        foreach (var format in ExportFormat.All) await benchmark.MeasureAsync(format, articles);
        return 0;
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    async Task FillAsync(int articles)
    {
        var news = new GeneratedNews();
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogContext>().PrepareAsync(default);
        foreach (var batch in Enumerable.Range(0, articles).Chunk(BatchSize))
        {
            await using var writing = _services.CreateAsyncScope();
            await writing.ServiceProvider.GetRequiredService<IArticleWriter>()
                .WriteAsync([.. batch.AsParallel().AsOrdered().Select(news.Article)], default);
        }
    }

    async Task MeasureAsync(ExportFormat format, int articles)
    {
        var (bare, own, bytes, memory) = (new List<double>(), new List<double>(), 0L, 0L);
        for (var round = -1; round < Rounds; round++)
        {
            var (rows, export) = (Timed(ReadRows), Stopwatch.StartNew());
            var rest = IndexCost.Megabytes("RssAnon");
            bytes = await ExportAsync(format, () => memory = Math.Max(memory, IndexCost.Megabytes("RssAnon") - rest));
            if (round < 0) continue;
            bare.Add(rows);
            own.Add(export.Elapsed.TotalSeconds);
        }

        var (median, medianBare) = (Median(own), Median(bare));
        Console.WriteLine(
            $"{format.Name}: {articles:N0} articles, {bytes / 1e6:0.0} MB in {median:0.00} s, {bytes / 1e6 / median:0} "
                + $"MB/s; rows read by hand in {medianBare:0.00} s; speed {medianBare / median:0.00} of it; "
                + $"{memory} MB above rest"
        );
    }

    async Task<long> ExportAsync(ExportFormat format, Action sample)
    {
        await using var scope = _services.CreateAsyncScope();
        await using var export = await scope.ServiceProvider.GetRequiredService<CatalogExport>()
            .BeginAsync(ExportRequest.All, default);
        await using var output = new CountedStream(sample);
        await format.WriteAsync(export, output, default);
        return output.Length;
    }

    void ReadRows()
    {
        using var connection = new SqliteConnection(_folder.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Rows;
        using var reader = command.ExecuteReader();
        var values = new object[100];
        do
        {
            while (reader.Read()) reader.GetValues(values);
        }
        while (reader.NextResult());
    }

    static double Timed(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Counts what is written, and looks at the memory now and then.</summary>
    sealed class CountedStream(Action sample) : Stream
    {
        const int SampleEvery = 64;

        long _length;
        int _writes;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Count(count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
        {
            Count(buffer.Length);
            return ValueTask.CompletedTask;
        }

        void Count(int bytes)
        {
            _length += bytes;
            if (_writes++ % SampleEvery == 0) sample();
        }
    }
}
