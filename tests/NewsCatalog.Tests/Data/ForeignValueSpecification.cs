using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Ingestion;
using NewsCatalog.Outlets;
using NewsCatalog.Paging;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Data;

/// <summary>Values that one engine or another would refuse, cut or sort in its own way.</summary>
public abstract class ForeignValueSpecification : ArticleSpecification
{
    private protected ForeignValueSpecification(CatalogDatabase catalog)
        : base(catalog) { }

    [Theory]
    [InlineData("a zero \\u0000 here")]
    [InlineData("half a pair \ud83d here")]
    [InlineData("the other half \ude00 here")]
    [InlineData("no character \ufffe here")]
    public async Task What_is_no_character_is_stored_as_a_visible_sign(string value)
    {
        var text =
            $"---\ntitle: \"{value}\"\nauthor: \"{value}\"\ntags: [\"{value}\"]\n---\n\nThe museum said {value}.\n";
        var bytes = value.Contains('\ud83d')
            ? Encoding.Unicode.GetBytes('\ufeff' + text)
            : Encoding.UTF8.GetBytes(text);
        var results = await Catalog.Get<Ingestor, IReadOnlyList<SourceResult>>(ingestor =>
        {
            var batch = new SourceBatch();
            batch.TryAdd(new SourceFile("a.md", _ => ValueTask.FromResult(bytes)), bytes);
            return ingestor.RunAsync(batch, checkpoint: null, Cancelled);
        });

        results.Single().Refusal.Should().BeNull();
        var article = (await ListAsync(ArticleOrder.NewestFirst, new PageRequest(1))).Items.Single();
        article.Headline.Should().NotContain("\0").And.Contain("here");
        article.Headline.EnumerateRunes().Should().OnlyContain(rune => rune.Value != 0);
    }

    [Fact]
    public async Task Headlines_of_ten_thousand_letters_are_stored_and_told_apart()
    {
        var (one, other) = (Long("one"), Long("other"));
        await MergeAsync(Titled("a.md", one), Titled("b.md", other));
        (await SortedAsync(ArticleSort.Headline)).Should().BeEquivalentTo("a.md", "b.md");

        var listed = new[] { one, other }.Select(text => RelatedHeadline.Of(text)).ToList();
        await MergeAsync(Text("c.txt", "The museum.") with { RelatedHeadlines = listed, RelatedLinks = [null, null] });
        var references = await Catalog.Articles(articles =>
            articles.ListRelatedHeadlinesAsync(ContentId.OfArticle("c.txt"), Cancelled)
        );
        references!
            .Select(reference => reference.Resolution.Status)
            .Should()
            .Equal(ResolutionStatus.Resolved, ResolutionStatus.Resolved);

        ArticleDraft Titled(string name, string title) =>
            SourceTexts.Draft(name, $"---\ntitle: {title}\n---\n\nThe museum.\n");

        static string Long(string end) =>
            string.Join(' ', Enumerable.Range(0, 1700).Select(number => $"w{number * 7919 % 9973}")) + $" {end}";
    }

    [Fact]
    public async Task Times_are_stored_to_the_microsecond_whatever_their_offset()
    {
        var written = new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.FromHours(9)).AddTicks(1_234_567);
        var draft = Text("a.txt", "Museum") with { PublishedAt = written, FileModifiedAt = written };
        await MergeAsync(draft);

        var stored = (await ListAsync(ArticleOrder.NewestFirst, new PageRequest(1))).Items.Single();
        stored.PublishedAt!.Value.Should().BeCloseTo(written, TimeSpan.FromMicroseconds(1));
        stored.PublishedAt.Value.Offset.Should().Be(TimeSpan.Zero);
        var files = await Catalog.Writer(articles => articles.ListFilesAsync(Cancelled));
        files.Single().ModifiedAt.Should().BeCloseTo(written, TimeSpan.FromMicroseconds(1));
        Catalog.Folder.With("b.txt", "The museum opens on Monday, said the mayor.");
        File.SetLastWriteTimeUtc(Path.Combine(Catalog.Folder.Path, "b.txt"), written.UtcDateTime);
        await Catalog.SeedAsync();
        (await Catalog.SeedAsync()).Unchanged.Should().Be(1);
    }

    [Fact]
    public async Task Texts_are_sorted_by_their_bytes_and_headlines_without_regard_to_case()
    {
        string[] names =
        [
            "B.txt",
            "Z.txt",
            "a.txt",
            "b b.txt",
            "b.txt",
            "sZ.txt",
            "sa.txt",
            "sé.txt",
            "\ufb01.txt",
            "😀.txt",
        ];
        await MergeAsync([.. names.Reverse().Select(name => Text(name, $"Museum {name}"))]);
        (await SortedAsync(ArticleSort.SourceName)).Should().Equal(names);

        var (small, large) = (
            SourceTexts.Draft("1.md", "---\ntitle: apple\n---\n\nText."),
            SourceTexts.Draft("2.md", "---\ntitle: Apple pie\n---\n\nText.")
        );
        await MergeAsync(small, large);
        (await SortedAsync(ArticleSort.Headline))
            .Where(name => name.EndsWith(".md", StringComparison.Ordinal))
            .Should()
            .Equal("1.md", "2.md");
    }

    [Fact]
    public async Task Outlets_are_found_and_sorted_without_regard_to_case()
    {
        await MergeAsync(
            SourceTexts.Draft(
                "a.txt",
                "The museum burns, according to the BBC and to Reuters, and Der Spiegel reported it."
            )
        );
        var found = await Catalog.Get<ICitedSourceRepository, Page<Outlet>>(outlets =>
            outlets.ListAsync("REUT", new OutletOrder(OutletSort.Name, false), new PageRequest(5), Cancelled)
        );
        found.Items.Select(outlet => outlet.Name).Should().Equal("Reuters");
    }

    async Task<IEnumerable<string>> SortedAsync(ArticleSort sort) =>
        (await ListAsync(new ArticleOrder(sort, Descending: false), new PageRequest(50))).Items.Select(article =>
            article.SourceName
        );
}

public sealed class SqliteForeignValueTests() : ForeignValueSpecification(new SqliteDatabase());

public sealed class PostgresForeignValueTests() : ForeignValueSpecification(new PostgresDatabase());
