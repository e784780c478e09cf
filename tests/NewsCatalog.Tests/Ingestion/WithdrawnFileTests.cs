using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>Articles whose files are gone are withdrawn, and come back with their files.</summary>
public sealed class WithdrawnFileTests : IDisposable
{
    static readonly string Museum = NewsText.Of("A museum");
    static readonly string Library = NewsText.Of("The library");

    readonly FollowedFolder _folder = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_comes_back_with_its_bytes_brings_back_its_article_and_version()
    {
        var id = await WithdrawnAsync();
        _folder.With("a.txt", Museum);

        (await _folder.ScanAsync()).Should().Be(new ScanReport(Added: 1, 0, 0, 0));
        var back = await _folder.ArticleAsync("a.txt");
        (back.Id, back.Version).Should().Be((id, 1));
        (await _folder.TextsAsync(id)).Should().Equal(Museum);
        (await _folder.Catalog.Query(db => db.Withdrawn.CountAsync(Cancelled))).Should().Be(0);
    }

    [Fact]
    public async Task A_file_that_comes_back_with_other_bytes_raises_the_version_of_its_article()
    {
        var id = await WithdrawnAsync();
        _folder.With("a.txt", Library);

        await _folder.ScanAsync();
        var back = await _folder.ArticleAsync("a.txt");
        (back.Id, back.Version).Should().Be((id, 2));
        (await _folder.TextsAsync(id)).Should().Equal(Museum, Library);
    }

    [Fact]
    public async Task A_file_that_comes_back_under_another_name_brings_back_its_article()
    {
        var id = await WithdrawnAsync();
        _folder.With("other/b.txt", Museum);

        await _folder.ScanAsync();
        var back = await _folder.ArticleAsync("other/b.txt");
        (back.Id, back.Version).Should().Be((id, 1));
    }

    [Fact]
    public async Task An_article_stays_without_its_file_where_the_setting_says_so()
    {
        _folder.Seeds.Missing = MissingFiles.Keep;
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        var id = await _folder.IdAsync("a.txt");
        _folder.Remove("a.txt");
        (await _folder.ScanAsync()).Should().Be(new ScanReport(0, 0, 0, 0));
        (await _folder.NamesAsync()).Should().Equal("a.txt");

        _folder.With("b.txt", Museum);
        (await _folder.ScanAsync()).Moved.Should().Be(1);
        (await _folder.IdAsync("b.txt")).Should().Be(id);
    }

    [Theory]
    [InlineData(20, 5, true)]
    [InlineData(20, 4, false)]
    [InlineData(19, 19, false)]
    public async Task More_than_a_fifth_of_a_large_catalog_is_withdrawn_only_when_somebody_says_so(
        int files,
        int removed,
        bool isHeld
    )
    {
        await WithManyAsync(files);
        for (var number = 0; number < removed; number++) _folder.Remove($"{number}.txt");

        (await _folder.ScanAsync()).Withdrawn.Should().Be(isHeld ? 0 : removed);
        (_folder.Problem is not null).Should().Be(isHeld);
        if (!isHeld) return;
        _folder.Problem.Should().Contain($"{removed} of {files}").And.Contain("--accept-missing");
        _folder.Warnings.Should().ContainSingle().Which.Should().Contain(_folder.Problem);
        (await _folder.ScanAsync()).Withdrawn.Should().Be(0);
        _folder.Warnings.Should().ContainSingle();

        var accepting = new ScanMode(WaitsForWriters: false, AcceptsMissing: true);
        (await _folder.Catalog.ScanAsync(accepting)).Withdrawn.Should().Be(removed);
        (await _folder.NamesAsync()).Should().HaveCount(files - removed);
        _folder.Problem.Should().BeNull();
    }

    [Fact]
    public async Task Files_that_arrive_or_move_do_not_make_many_missing_ones_look_few()
    {
        await WithManyAsync(20);
        for (var number = 0; number < 5; number++) _folder.Remove($"{number}.txt");
        for (var number = 5; number < 20; number++) _folder.Move($"{number}.txt", $"new/{number}.txt");
        for (var number = 0; number < 30; number++) _folder.With($"other/{number}.txt", NewsText.Of($"Zoo {number}"));

        (await _folder.ScanAsync()).Should().Be(new ScanReport(Added: 30, 0, 0, 0, Moved: 15));
        _folder.Problem.Should().Contain("5 of 20");
    }

    [Fact]
    public async Task Files_that_come_back_end_the_warning()
    {
        await WithManyAsync(20);
        _folder.Move("0.txt", "../0").Move("1.txt", "../1").Move("2.txt", "../2").Move("3.txt", "../3");
        _folder.Move("4.txt", "../4");
        await _folder.ScanAsync();
        _folder.Problem.Should().NotBeNull();

        _folder.Move("../4", "4.txt");
        (await _folder.ScanAsync()).Withdrawn.Should().Be(4);
        _folder.Problem.Should().BeNull();
    }

    [Fact]
    public async Task A_purged_article_keeps_nothing_but_its_number_and_others_keep_the_bytes_they_share()
    {
        var id = await WithdrawnAsync();
        _folder.With("copy.txt", Museum + "More").With("a.txt", Museum + "More");
        await _folder.ScanAsync();
        _folder.Remove("a.txt");
        await _folder.ScanAsync();
        _folder.Catalog.Clock.Advance(TimeSpan.FromDays(1));

        (await PurgeAsync(TimeSpan.FromDays(2))).Should().BeEmpty();
        (await PurgeAsync(TimeSpan.Zero)).Should().Equal(id);
        (await _folder.TextsAsync(id)).Should().BeEmpty();
        (await _folder.Catalog.Query(db => db.Contents.CountAsync(Cancelled))).Should().Be(1);
        (await _folder.TextsAsync(await _folder.IdAsync("copy.txt"))).Should().Equal(Museum + "More");
        (await _folder.Catalog.Query(db => db.Withdrawn.SingleAsync(Cancelled)))
            .Should()
            .Match<WithdrawnArticle>(left => left.ArticleId == id && left.Reason == WithdrawalReason.Purged);
        (await PurgeAsync(TimeSpan.Zero)).Should().BeEmpty();

        _folder.With("a.txt", Museum + "More");
        await _folder.ScanAsync();
        var back = await _folder.ArticleAsync("a.txt");
        (back.Id, back.Version).Should().Be((id, 3));
        (await _folder.TextsAsync(id)).Should().Equal(Museum + "More");
    }

    public void Dispose() => _folder.Dispose();

    async Task<string> WithdrawnAsync()
    {
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        var id = await _folder.IdAsync("a.txt");
        _folder.Remove("a.txt");
        (await _folder.ScanAsync()).Should().Be(new ScanReport(0, 0, 0, 0, Withdrawn: 1));
        (await _folder.NamesAsync()).Should().BeEmpty();
        return id;
    }

    async Task WithManyAsync(int files)
    {
        for (var number = 0; number < files; number++) _folder.With($"{number}.txt", NewsText.Of($"Museum {number}"));
        await _folder.ScanAsync();
    }

    Task<IReadOnlyList<string>> PurgeAsync(TimeSpan olderThan) =>
        _folder.Catalog.Writer(articles =>
            articles.PurgeAsync(ids: null, _folder.Catalog.Clock.GetUtcNow() - olderThan, Cancelled)
        );
}
