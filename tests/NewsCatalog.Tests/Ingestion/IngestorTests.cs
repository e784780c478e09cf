using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Ingestion;
using NewsCatalog.Tests.Data;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Ingestion;

public sealed class IngestorTests : IDisposable
{
    readonly SqliteDatabase _catalog = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_source_gets_one_result_and_a_failure_is_its_own()
    {
        var results = await RunAsync(
            Text("a.txt", "A museum"),
            new SourceFile("locked.txt", _ => throw new IOException("somebody has it")),
            Text("empty.txt", null),
            Text("b.txt", "B")
        );

        results
            .Select(result => (result.SourceName, result.Written?.Outcome))
            .Should()
            .BeEquivalentTo([
                ("a.txt", (WriteOutcome?)WriteOutcome.Created),
                ("b.txt", WriteOutcome.Created),
                ("locked.txt", null),
                ("empty.txt", null),
            ]);
        results.Single(result => result.SourceName == "locked.txt").Refusal.Should().Contain("somebody has it");
    }

    [Fact]
    public async Task A_source_that_cannot_be_stored_is_refused_and_the_rest_of_its_batch_is_stored()
    {
        await _catalog.Query(db =>
            db.Database.ExecuteSqlRawAsync(
                """CREATE TRIGGER broken BEFORE INSERT ON "Articles" WHEN new."SourceName" = '5.txt' BEGIN SELECT RAISE(ABORT, 'the row is cursed'); END""",
                Cancelled
            )
        );

        var results = await RunAsync([
            .. Enumerable.Range(0, 20).Select(number => Text($"{number}.txt", $"Museum {number}")),
        ]);
        results.Should().HaveCount(20);
        results
            .Where(result => result.Refusal is not null)
            .Should()
            .ContainSingle()
            .Which.Refusal.Should()
            .Contain("the row is cursed");
        (await _catalog.Query(db => db.Articles.CountAsync(Cancelled))).Should().Be(19);
    }

    [Fact]
    public async Task One_name_twice_is_written_twice_the_last_stays()
    {
        var results = await RunAsync(Text("a.txt", "A museum"), Text("a.txt", "The library"));

        results.Select(result => result.Written!.Outcome).Should().Equal(WriteOutcome.Created, WriteOutcome.Updated);
        (await _catalog.Articles(articles => articles.FindAsync(ContentId.OfArticle("a.txt"), Cancelled)))!
            .Lead.Should()
            .StartWith("The library");
    }

    [Fact]
    public async Task More_related_headlines_than_the_setting_allows_are_paragraphs_and_a_changed_setting_reads_stored_sources_again()
    {
        _catalog.Seeds.MaxRelatedHeadlines = 10;
        _catalog.Folder.With("a.txt", NewsText.Of("A museum", NewsText.Headlines("the harbour", 25)));
        await _catalog.SeedAsync();
        var article = await FindAsync();
        article.RelatedHeadlines.Should().HaveCount(10);
        article
            .Body.Sections[^1]
            .Paragraphs.Should()
            .HaveCount(2 + 15)
            .And.HaveElementAt(2, article.RelatedHeadlines[0].Text.Replace("Number 1 ", "Number 11 "));

        _catalog.Seeds.MaxRelatedHeadlines = 20;
        await _catalog.ReparseAsync();
        (await FindAsync()).RelatedHeadlines.Should().HaveCount(20);
    }

    public void Dispose() => _catalog.Dispose();

    static SourceFile Text(string name, string? subject) =>
        new(
            name,
            _ => ValueTask.FromResult(System.Text.Encoding.UTF8.GetBytes(subject is null ? "" : NewsText.Of(subject)))
        );

    async Task<Article> FindAsync() =>
        (await _catalog.Articles(articles => articles.FindAsync(ContentId.OfArticle("a.txt"), Cancelled)))!;

    async Task<List<SourceResult>> RunAsync(params SourceFile[] sources)
    {
        var results = new Results();
        await _catalog.Get<Ingestor, bool>(async ingestor =>
        {
            await ingestor.RunAsync(sources.ToAsyncEnumerable(), MissingSources.None, results, Cancelled);
            return true;
        });
        return results.All;
    }

    sealed class Results : IProgress<SourceResult>
    {
        public List<SourceResult> All { get; } = [];

        public void Report(SourceResult value) => All.Add(value);
    }
}
