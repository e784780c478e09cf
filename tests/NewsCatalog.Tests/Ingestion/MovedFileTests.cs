using Microsoft.EntityFrameworkCore;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>An article keeps its id, version and links wherever its file goes.</summary>
public sealed class MovedFileTests : IDisposable
{
    static readonly string Museum = NewsText.Of("A museum");
    static readonly string Library = NewsText.Of("The library");

    readonly FollowedFolder _folder = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_moved_file_keeps_its_article_with_its_version_and_its_links()
    {
        const string Headline = "Mayor Opens New Bridge After Years Of Delay";
        _folder.With("bridge.txt", NewsText.Titled(Headline)).With("b.txt", NewsText.Of("A museum", Headline));
        await _folder.ScanAsync();
        var before = await _folder.ArticleAsync("bridge.txt");

        _folder.Move("bridge.txt", "2024/05/bridge.txt");
        (await _folder.ScanAsync()).Should().Be(new ScanReport(0, Unchanged: 1, 0, 0, Moved: 1));
        var after = await _folder.ArticleAsync("2024/05/bridge.txt");
        (after.Id, after.Version, after.AddedAt).Should().Be((before.Id, 1, before.AddedAt));
        var lister = await _folder.IdAsync("b.txt");
        var listed = await _folder.Catalog.Articles(all => all.ListRelatedHeadlinesAsync(lister, Cancelled));
        listed!.Single().Resolution.Article!.ArticleId.Should().Be(before.Id);
    }

    [Fact]
    public async Task A_renamed_folder_keeps_all_its_articles()
    {
        for (var number = 0; number < 30; number++)
            _folder.With($"old/{number}.txt", NewsText.Of($"Museum {number}")).With($"old/copy/{number}.txt", Museum);
        await _folder.ScanAsync();
        var before = await IdsAsync("old/");

        _folder.Move("old", "new");
        (await _folder.ScanAsync()).Should().Be(new ScanReport(0, 0, 0, 0, Moved: 60));
        (await IdsAsync("new/")).Should().Equal(before);
        _folder.Problem.Should().BeNull();
    }

    [Fact]
    public async Task Two_files_that_change_their_names_change_the_texts_of_both_articles()
    {
        _folder.With("a.txt", Museum).With("b.txt", Library);
        await _folder.ScanAsync();

        _folder.Move("a.txt", "c.txt").Move("b.txt", "a.txt").Move("c.txt", "b.txt");
        (await _folder.ScanAsync()).Should().Be(new ScanReport(0, 0, Updated: 2, 0));
        (await _folder.TextsAsync(await _folder.IdAsync("a.txt"))).Should().Equal(Museum, Library);
        (await _folder.TextsAsync(await _folder.IdAsync("b.txt"))).Should().Equal(Library, Museum);
    }

    [Fact]
    public async Task A_text_that_comes_back_elsewhere_is_told_from_a_new_file_of_its_old_name()
    {
        _folder.With("p/b.txt", Museum);
        await _folder.ScanAsync();
        var id = await _folder.IdAsync("p/b.txt");
        _folder.Remove("p/b.txt");
        await _folder.ScanAsync();

        _folder.With("p/b.txt", Library).With("q/b.txt", Museum);
        await _folder.ScanAsync();
        (await _folder.IdAsync("q/b.txt")).Should().Be(id);
        (await _folder.IdAsync("p/b.txt")).Should().NotBe(id);
    }

    [Fact]
    public async Task A_copy_is_an_article_of_its_own_and_outlives_its_original()
    {
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        _folder.Copy("a.txt", "b.txt");
        (await _folder.ScanAsync()).Should().Be(new ScanReport(Added: 1, Unchanged: 1, 0, 0));
        var copy = await _folder.ArticleAsync("b.txt");
        copy.Id.Should().NotBe(await _folder.IdAsync("a.txt"));

        _folder.Remove("a.txt");
        (await _folder.ScanAsync()).Should().Be(new ScanReport(0, Unchanged: 1, 0, 0, Withdrawn: 1));
        (await _folder.NamesAsync()).Should().Equal("b.txt");
        (await _folder.ArticleAsync("b.txt")).Id.Should().Be(copy.Id);
        (await _folder.TextsAsync(copy.Id)).Should().Equal(Museum);
    }

    [Fact]
    public async Task A_file_that_is_copied_and_then_removed_between_two_scans_was_moved()
    {
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        var id = await _folder.IdAsync("a.txt");

        _folder.Copy("a.txt", "b.txt").Remove("a.txt");
        (await _folder.ScanAsync()).Moved.Should().Be(1);
        (await _folder.IdAsync("b.txt")).Should().Be(id);
    }

    [Fact]
    public async Task A_new_file_of_the_old_name_is_another_article()
    {
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        var id = await _folder.IdAsync("a.txt");
        id.Should().Be(ContentId.OfArticle("a.txt"));
        _folder.Move("a.txt", "b.txt");
        await _folder.ScanAsync();

        _folder.With("a.txt", Library);
        (await _folder.ScanAsync()).Should().Be(new ScanReport(Added: 1, Unchanged: 1, 0, 0));
        (await _folder.IdAsync("b.txt")).Should().Be(id);
        (await _folder.IdAsync("a.txt")).Should().NotBe(id);
    }

    [Fact]
    public async Task A_file_that_replaces_a_folder_of_its_name_is_an_article_and_the_one_below_is_withdrawn()
    {
        _folder.With("a.txt/b.txt", Museum).With("c.txt", Library);
        await _folder.ScanAsync();
        _folder.Remove("a.txt").With("a.txt", NewsText.Of("The harbour"));

        (await _folder.ScanAsync()).Should().Be(new ScanReport(Added: 1, Unchanged: 1, 0, 0, Withdrawn: 1));
        (await _folder.NamesAsync()).Should().Equal("a.txt", "c.txt");
    }

    [Fact]
    public async Task Two_files_of_the_same_bytes_come_back_each_as_its_own_article_below_another_folder()
    {
        _folder.With("p/a.txt", Museum).With("q/b.txt", Museum);
        await _folder.ScanAsync();
        var (a, b) = (await _folder.IdAsync("p/a.txt"), await _folder.IdAsync("q/b.txt"));
        _folder.Remove("p");
        await _folder.ScanAsync();
        _folder.Remove("q");
        await _folder.ScanAsync();

        _folder.With("r/a.txt", Museum).With("r/b.txt", Museum);
        await _folder.ScanAsync();
        (await _folder.IdAsync("r/a.txt")).Should().Be(a);
        (await _folder.IdAsync("r/b.txt")).Should().Be(b);
    }

    public void Dispose() => _folder.Dispose();

    async Task<List<string>> IdsAsync(string folder) =>
        await _folder.Catalog.Query(db =>
            db.Articles.Where(article => article.SourceName.StartsWith(folder))
                .OrderBy(article => article.SourceName)
                .Select(article => article.Id)
                .ToListAsync(Cancelled)
        );
}
