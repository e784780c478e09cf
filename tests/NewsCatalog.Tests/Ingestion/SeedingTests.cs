using Microsoft.EntityFrameworkCore;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Tests.Data;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Seeding;

public sealed class SeedingTests : IDisposable
{
    readonly SqliteDatabase _catalog = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_text_below_the_folder_becomes_an_article()
    {
        _catalog
            .Folder.With("a.txt", NewsText.Of("A"))
            .With("2024/a.txt", NewsText.Of("B"))
            .With("2024/05/b.TXT", NewsText.Of("C"))
            .With("notes.pdf", "not a text")
            .With(".hidden.txt", NewsText.Of("D"));

        (await _catalog.SeedAsync()).Should().Be(new ScanReport(Added: 3, Unchanged: 0, Updated: 0, Unreadable: 0));
        (await NamesAsync()).Should().Equal("2024/05/b.TXT", "2024/a.txt", "a.txt");
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        _catalog.Folder.WithSeed();
        await _catalog.SeedAsync();

        (await _catalog.SeedAsync()).Should().Be(new ScanReport(0, Unchanged: 1, 0, 0));
        (await _catalog.Query(db => db.Changes.CountAsync(Cancelled))).Should().Be(1);
    }

    [Fact]
    public async Task A_changed_file_updates_its_article_and_a_missing_one_withdraws_it()
    {
        _catalog.Folder.With("a.txt", NewsText.Of("A museum")).With("b.txt", NewsText.Of("A library"));
        await _catalog.SeedAsync();
        _catalog.Folder.With("a.txt", NewsText.Of("The museum"));
        File.Delete(Path.Combine(_catalog.Folder.Path, "b.txt"));

        (await _catalog.SeedAsync()).Should().Be(new ScanReport(0, 0, Updated: 1, 0, Withdrawn: 1));
        (await NamesAsync()).Should().Equal("a.txt");
        (await _catalog.Articles(articles => articles.FindAsync(ContentId.OfArticle("a.txt"), Cancelled)))!
            .Version.Should()
            .Be(2);
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("blank.txt", " \n\t\n\r\n")]
    [InlineData("binary.txt", "\u007fELF\u0002\u0001\0\0\0\0\u0003\0>\0\u0001\0\0\0")]
    public async Task A_file_without_text_is_named_and_the_rest_is_served(string name, string content)
    {
        _catalog.Folder.With(name, content).With("good.txt", NewsText.Of("A museum"));

        (await _catalog.SeedAsync()).Should().Be(new ScanReport(1, 0, 0, Unreadable: 1));
        _catalog
            .Log.Lines.Should()
            .ContainSingle(line => line.StartsWith("Warning:") && line.Contains($"{name} cannot be read: "));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_named_with_the_setting()
    {
        _catalog.Folder.With("long.txt", new byte[50_000_000]).With("good.txt", NewsText.Of("A museum"));

        (await _catalog.SeedAsync()).Should().Be(new ScanReport(1, 0, 0, Unreadable: 1));
        _catalog.Log.Lines.Should().Contain(line => line.Contains("long.txt") && line.Contains("Seeds:MaxSourceBytes"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_named()
    {
        _catalog.Folder.With("locked.txt", NewsText.Of("A secret")).With("good.txt", NewsText.Of("A museum"));
        File.CreateSymbolicLink(Path.Combine(_catalog.Folder.Path, "dangling.txt"), "nowhere.txt");
        await using var held = new FileStream(
            Path.Combine(_catalog.Folder.Path, "locked.txt"),
            FileMode.Open,
            FileAccess.Read,
            FileShare.None
        );

        (await _catalog.SeedAsync()).Should().Be(new ScanReport(1, 0, 0, Unreadable: 2));
        _catalog
            .Log.Lines.Should()
            .Contain(line => line.Contains("dangling.txt"))
            .And.Contain(line => line.Contains("locked.txt"));
    }

    [Fact]
    public async Task A_stored_article_survives_its_file_becoming_unreadable()
    {
        _catalog.Folder.With("a.txt", NewsText.Of("A museum"));
        await _catalog.SeedAsync();
        _catalog.Folder.With("a.txt", "");

        (await _catalog.SeedAsync()).Unreadable.Should().Be(1);
        (await _catalog.Articles(articles => articles.FindAsync(ContentId.OfArticle("a.txt"), Cancelled)))!
            .Lead.Should()
            .StartWith("A museum");
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_read_as_what_they_look_like_and_said_so()
    {
        _catalog.Folder.With(
            "latin.txt",
            System.Text.Encoding.Latin1.GetBytes(NewsText.Of("The Café Müller in Zürich"))
        );

        await _catalog.SeedAsync();
        var article = await _catalog.Articles(articles =>
            articles.FindAsync(ContentId.OfArticle("latin.txt"), Cancelled)
        );
        article!.Lead.Should().StartWith("The Café Müller in Zürich");
        article.Facts.Encoding.Should().Be("windows-1252");
        _catalog.Log.Lines.Should().Contain(line => line.Contains("latin.txt is not valid UTF-8"));
    }

    [Fact]
    public async Task A_folder_without_texts_is_said_so_and_what_is_stored_is_served()
    {
        (await _catalog.SeedAsync()).Should().Be(new ScanReport(0, 0, 0, 0));
        _catalog
            .Log.Lines.Should()
            .Contain(line => line.Contains(_catalog.Folder.Path) && line.Contains("Seeds:Folder"));
    }

    [Fact]
    public async Task A_folder_that_links_to_itself_is_read_once()
    {
        _catalog.Folder.With("below/a.txt", NewsText.Of("A museum"));
        Directory.CreateSymbolicLink(Path.Combine(_catalog.Folder.Path, "below", "circle"), _catalog.Folder.Path);

        (await _catalog.SeedAsync()).Added.Should().Be(1);
    }

    [Fact]
    public async Task Sources_that_an_older_parser_read_are_read_again_and_only_changed_values_raise_the_version()
    {
        _catalog.Folder.With("a.txt", NewsText.Of("A museum")).With("b.txt", NewsText.Of("A library"));
        await _catalog.SeedAsync();
        var outdated = ContentId.OfArticle("b.txt");
        await _catalog.Query(db =>
            db.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.Facts.ParserVersion, 0), Cancelled)
        );
        await _catalog.Query(db =>
            db.Articles.Where(article => article.Id == outdated)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(article => article.ContentDigest, "other")
                            .SetProperty(article => article.Lead, "other"),
                    Cancelled
                )
        );

        await _catalog.ReparseAsync();
        var articles = await _catalog.Query(db =>
            db.Articles.OrderBy(article => article.SourceName).ToListAsync(Cancelled)
        );
        articles
            .Should()
            .OnlyContain(article => article.Facts.ParserVersion == NewsCatalog.Parsing.ArticleTextParser.Version);
        articles.Select(article => article.Version).Should().Equal(1, 2);
        articles[1].Lead.Should().StartWith("A library");
    }

    public void Dispose() => _catalog.Dispose();

    async Task<IEnumerable<string>> NamesAsync() =>
        (await _catalog.Query(db => db.Articles.Select(article => article.SourceName).ToListAsync(Cancelled))).Order(
            StringComparer.Ordinal
        );
}
