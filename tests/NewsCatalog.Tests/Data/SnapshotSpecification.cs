using NewsCatalog.Articles;
using NewsCatalog.Export;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Tests.Data;

/// <summary>What is read of one state of a catalog that others write.</summary>
public abstract class SnapshotSpecification : CatalogSpecification
{
    /// <summary>More than two batches.</summary>
    private protected const int Articles = 450;

    private protected SnapshotSpecification(CatalogDatabase catalog)
        : base(catalog)
    {
    }

    [Theory]
    [InlineData(null)]
    [InlineData("museum")]
    public async Task An_export_reads_the_state_of_its_beginning(string? search)
    {
        await WriteAsync(0, Articles, "museum");
        var read = new List<Article>();
        await Catalog.Get<CatalogExport, bool>(async exports =>
        {
            var query = search is null ? null : SearchQuery.Parse(search, hasFields: true);
            await using var export = await exports.BeginAsync(new ExportRequest(ArticleFilter.All, query), Cancelled);
            await foreach (var batch in export.ReadArticlesAsync(Cancelled))
            {
                if (read.Count == 0) await ChangeEverythingAsync();
                read.AddRange(batch);
            }

            return true;
        });

        read.Select(article => article.SourceName)
            .Should()
            .BeEquivalentTo(Enumerable.Range(0, Articles).Select(NameOf));
        read.Select(article => article.Id).Should().BeInAscendingOrder(StringComparer.Ordinal);
        read.Should().OnlyContain(article =>
            article.Version == 1
            && article.Lead!.StartsWith("The museum")
            && article.RelatedHeadlines.Count == 2
            && article.Body.Sections.Count > 0
        );
    }

    [Fact]
    public async Task Articles_that_have_left_since_the_search_are_skipped()
    {
        await WriteAsync(0, 10, "museum");
        var ids = await Catalog.Query(db => Task.FromResult(db.Articles.Select(article => article.Id).Order().ToList()));
        await Catalog.Writer(writer =>
            writer.WithdrawAsync([NameOf(3)], WithdrawalReason.FileRemoved, Cancelled)
        );
        var read = await Catalog.Get<ICatalogSnapshots, List<Article>>(async snapshots =>
        {
            await using var snapshot = await snapshots.BeginAsync(Cancelled);
            var selection = new ArticleSelection(ArticleFilter.All, ids);
            return [.. (await snapshot.ReadArticlesAsync(selection, Cancelled).ToListAsync(Cancelled)).SelectMany(b => b)];
        });
        read.Should().HaveCount(9);
    }

    [Fact]
    public async Task A_search_that_takes_too_long_is_refused_before_anything_is_read()
    {
        await WriteAsync(0, 10, "museum");
        Catalog.Clock.AutoAdvanceAmount = TimeSpan.FromMinutes(1);
        var request = new ExportRequest(ArticleFilter.All, SearchQuery.Parse("museum"));
        var begin = () => Catalog.Get<CatalogExport, ExportedCatalog>(exports => exports.BeginAsync(request, Cancelled));
        await begin.Should().ThrowAsync<SearchTooCostlyException>();
    }

    static string NameOf(int number) => $"{number}.txt";

    async Task ChangeEverythingAsync()
    {
        await Catalog.Writer(writer =>
            writer.WithdrawAsync([NameOf(3)], WithdrawalReason.FileRemoved, Cancelled)
        );
        await WriteAsync(4, Articles - 4, "library");
        await WriteAsync(Articles, 50, "museum");
    }

    private protected Task<IReadOnlyList<WriteResult>> WriteAsync(int first, int count, string subject) =>
        MergeAsync([.. Enumerable.Range(first, count).Select(number => SourceTexts.Draft(
            NameOf(number),
            NewsText.Of($"The {subject} number {number}", NewsText.Headlines($"hall {number % 7}", 2))))]);
}

public sealed class PostgresSnapshotTests() : SnapshotSpecification(new PostgresDatabase());
