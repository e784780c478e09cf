using System.IO.Compression;
using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;
using NewsCatalog.Ingestion.Uploads;
using NewsCatalog.Tasks;
using NewsCatalog.Tests.Data;
using ZstdSharp;

namespace NewsCatalog.Tests.Export;

public abstract class RestoreSpecification : CatalogSpecification
{
    private protected RestoreSpecification(CatalogDatabase catalog)
        : base(catalog)
    {
    }

    const string Awkward = "2024/ä ö 100% 日本 %0A.txt";
    const string OfFolder = "What now?.txt";

    [Theory]
    [InlineData("tar")]
    [InlineData("gzip")]
    [InlineData("zstd")]
    public async Task A_bag_restores_the_catalog_that_it_was_made_of(string wrapping)
    {
        await FillAsync();
        var bag = await Catalog.ExportAsync();
        using var other = Catalog.Another();
        other.Clock.Advance(TimeSpan.FromDays(9));
        var import = await other.ImportAsync(Wrapped(bag, wrapping));

        import.State.Should().Be(ImportState.Completed, import.Detail);
        import.Refusals.Should().BeEmpty();
        (import.Created, import.Total, import.Done).Should().Be((9, 9, 9));
        (await other.ExportAsync()).Should().Equal(bag);
        (await other.CountAsync()).Should().Be(6);
    }

    [Fact]
    public async Task A_bag_that_is_imported_again_changes_nothing()
    {
        await FillAsync();
        var bag = await Catalog.ExportAsync();
        var revision = await Catalog.Revision.ReadAsync(Cancelled);

        var import = await Catalog.ImportAsync(bag);

        (import.State, import.Created, import.Updated, import.Unchanged).Should().Be((ImportState.Completed, 0, 0, 9));
        (await Catalog.Revision.ReadAsync(Cancelled)).Should().Be(revision);
        (await Catalog.ExportAsync()).Should().Equal(bag);
    }

    [Fact]
    public async Task An_article_whose_name_is_taken_is_an_ordinary_item()
    {
        await Catalog.WriteAsync("a.txt", "one", "two");
        await Catalog.WriteAsync("b.txt", "three");
        var bag = await Catalog.ExportAsync();
        using var other = Catalog.Another();
        await other.WriteAsync("a.txt", "four");
        await other.RemoveAsync(WithdrawalReason.Deleted, "a.txt");
        await other.WriteAsync("b.txt", "five");

        var import = await other.ImportAsync(bag);

        (import.Created, import.Updated, import.Unchanged, import.Refused).Should().Be((1, 1, 0, 0));
        var opened = new OpenedBag(await other.ExportAsync());
        opened.Lines("articles.ndjson").Select(article => article.GetProperty("version").GetInt32())
            .Should().Equal(2, 2);
        opened.Lines("withdrawn.ndjson").Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_of_the_folder_becomes_one_again_after_a_restore()
    {
        Catalog.Folder.With("a.txt", NewsText.Of("A museum")).With("b.txt", NewsText.Of("A library"));
        await Catalog.SeedAsync();
        var bag = await Catalog.ExportAsync();
        using var other = Catalog.Another();
        await other.ImportAsync(bag);
        (await other.Writer(writer => writer.ListFilesAsync(Cancelled))).Should().BeEmpty();

        other.Folder.With("a.txt", NewsText.Of("A museum"));
        File.SetLastWriteTimeUtc(Path.Combine(other.Folder.Path, "a.txt"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await other.SeedAsync()).Unchanged.Should().Be(1);

        (await other.Writer(writer => writer.ListFilesAsync(Cancelled))).Should().ContainSingle();
        (await other.ExportAsync()).Should().Equal(bag);
    }

    [Fact]
    public async Task A_bag_of_an_older_parser_is_read_again_at_the_next_start()
    {
        await Catalog.WriteAsync("a.txt", "one");
        var bag = new EditedBag(await Catalog.ExportAsync())
            .Replacing("articles.ndjson", "\"parserVersion\":4", "\"parserVersion\":1")
            .Replacing("versions.ndjson", "\"parserVersion\":4", "\"parserVersion\":1");
        using var other = Catalog.Another();
        (await other.ImportAsync(bag.ToBytes())).Created.Should().Be(1);
        (await other.ImportAsync(bag.ToBytes())).Unchanged.Should().Be(1);

        await other.ReparseAsync();

        new OpenedBag(await other.ExportAsync()).Lines("articles.ndjson")[0]
            .GetProperty("parserVersion").GetInt32().Should().Be(4);
    }

    [Fact]
    public async Task The_bag_of_another_program_has_its_payload_for_items()
    {
        await Catalog.WriteAsync("a.txt", "one");
        var bag = new EditedBag(await Catalog.ExportAsync()).Without("articles.ndjson").Without("versions.ndjson");
        using var other = Catalog.Another();

        var import = await other.ImportAsync(bag.ToBytes());

        (import.State, import.Total, import.Created).Should().Be((ImportState.Completed, 1, 1), import.Detail);
        new OpenedBag(await other.ExportAsync()).Payload.Should().Equal("data/articles/articles/a.txt");
    }

    [Fact]
    public async Task A_restore_that_was_ended_goes_on_where_it_stood()
    {
        const int Many = 450;
        List<string> names = [.. Enumerable.Range(0, Many).Select(number => $"{number}.txt")];
        var drafts = names.ConvertAll(name => SourceTexts.Draft(name, NewsText.Of($"The museum {name}")));
        await MergeAsync([.. drafts]);
        await Catalog.RemoveAsync(WithdrawalReason.Deleted, [.. names.Take(220)]);
        var bag = await Catalog.ExportAsync();
        using var other = Catalog.Another();
        var (import, path) = await other.AcceptAsync(bag);
        List<int> done = [];
        for (var isRunning = true; isRunning;)
        {
            using var stop = new EndAfterBatch(done);
            var run = () => other.Get<ImportRunner, Import>(runner => runner.RunAsync(import, path, stop, stop.Token));
            isRunning = await run.Should().ThrowAsync<OperationCanceledException>() is not null && done[^1] < Many;
            other.Restart();
            import = (await other.Get<IImportRepository, Import?>(all => all.FindAsync(import.Id, Cancelled)))!;
            import.Done.Should().Be(done[^1]);
        }

        import = await other.Get<ImportRunner, Import>(runner => runner.RunAsync(import, path, null, Cancelled));
        done.Should().Equal(200, 230, 430, 450);
        (import.State, import.Created, import.Done, import.Total)
            .Should().Be((ImportState.Completed, Many, Many, Many), import.Detail);
        (await other.ExportAsync()).Should().Equal(bag);
    }

    async Task FillAsync()
    {
        Catalog.Folder.With(Awkward, NewsText.Of("A museum")).With(OfFolder, NewsText.Of("A library"));
        await Catalog.SeedAsync();
        await Catalog.WriteAsync("a.txt", "one", "two", "one", "three", "two");
        await Catalog.WriteAsync("b.txt", "two");
        await Catalog.WriteAsync("purged.txt", "six", "seven");
        await Catalog.WriteAsync("back.txt", "six", "eight");
        await Catalog.RemoveAsync(WithdrawalReason.Deleted, "purged.txt", "back.txt");
        await Catalog.PurgeAsync();
        await Catalog.WriteAsync("back.txt", "nine");
        await Catalog.WriteAsync("deleted.txt", "four", "two");
        await Catalog.WriteAsync("removed.txt", "five");
        await Catalog.RemoveAsync(WithdrawalReason.Deleted, "deleted.txt");
        await Catalog.RemoveAsync(WithdrawalReason.FileRemoved, "removed.txt");
        await Catalog.WriteAsync("two\nlines.txt", "two");
    }

    static byte[] Wrapped(byte[] bag, string wrapping)
    {
        using var output = new MemoryStream();
        using (Stream packed = wrapping switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true),
            "zstd" => new CompressionStream(output, leaveOpen: true),
            _ => output,
        })
        {
            packed.Write(bag);
        }

        return output.ToArray();
    }

    /// <summary>Ends an import when a batch of it is written.</summary>
    sealed class EndAfterBatch(List<int> done) : IProgress<WorkProgress>, IDisposable
    {
        readonly CancellationTokenSource _stop = new();

        public CancellationToken Token => _stop.Token;

        public void Report(WorkProgress value)
        {
            done.Add(value.Done);
            _stop.Cancel();
        }

        public void Dispose() => _stop.Dispose();
    }
}
