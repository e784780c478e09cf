using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsCatalog.Headlines;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Tests.Data;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Search;

/// <summary>The index follows the catalog, whatever happens to either.</summary>
public sealed class CatalogIndexTests
{
    static readonly string[] Subjects =
    [
        "The museum",
        "The harbour",
        "The volcano",
        "The ferry line",
        "The old bridge",
        "The market hall",
    ];

    [Fact]
    public async Task What_is_written_is_found_at_once_and_what_is_removed_is_not()
    {
        using var catalog = new SearchableCatalog();
        (await catalog.FindAsync("museum")).Should().BeEmpty();
        await catalog.MergeAsync(("a.txt", NewsText.Of("The museum")));
        (await catalog.FindAsync("museum")).Should().Equal("a.txt");
        await catalog.MergeAsync(("a.txt", NewsText.Of("The library")), ("b.txt", NewsText.Of("The museum")));
        (await catalog.FindAsync("museum")).Should().Equal("b.txt");
        await catalog.RemoveAsync("b.txt");
        (await catalog.FindAsync("museum")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_status_of_a_headline_follows_when_only_its_article_comes_or_goes()
    {
        using var catalog = new SearchableCatalog();
        const string Headline = "Mayor Opens New Bridge After Years Of Delay";
        await catalog.MergeAsync(("lister.txt", NewsText.Titled("Museum Opens Its Doors To The Public", Headline)));
        (await CountAsync(catalog, ResolutionStatus.Resolved)).Should().Be(0);
        await catalog.MergeAsync(("target.txt", NewsText.Titled(Headline)));
        (await CountAsync(catalog, ResolutionStatus.Resolved)).Should().Be(1);
        await catalog.RemoveAsync("target.txt");
        (await CountAsync(catalog, ResolutionStatus.Resolved)).Should().Be(0);
        (await CountAsync(catalog, ResolutionStatus.Unresolved)).Should().Be(1);
        await catalog.RemoveAsync("lister.txt");
        (await CountAsync(catalog, ResolutionStatus.Unresolved)).Should().Be(0);
    }

    [Fact]
    public async Task After_any_history_the_index_is_what_a_fresh_one_would_be()
    {
        using var catalog = new SearchableCatalog();
        var random = new Random(2026);
        for (var step = 0; step < 60; step++)
        {
            var names = Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"{random.Next(15)}.txt").Distinct();
            if (random.Next(4) == 0) await catalog.RemoveAsync(names.First());
            else await catalog.MergeAsync(names.Select(name => (name, Any(random))));
            if (random.Next(3) == 0) await catalog.FindAsync("museum");
        }

        await catalog.FindAsync("museum");
        var fresh = await RebuiltAsync(catalog.Database);
        var followed = await FollowedAsync(catalog);
        followed.Keys.Should().Equal(fresh.Keys);
        foreach (var (id, document) in fresh) followed[id].Should().Be(document);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_fails_searches_and_nothing_else()
    {
        using var catalog = new SearchableCatalog();
        await File.WriteAllTextAsync(
            catalog.Database.Folder.SearchFolder,
            "This is no folder.",
            TestContext.Current.CancellationToken
        );
        await catalog.MergeAsync(("a.txt", NewsText.Of("The museum")));
        var search = () => catalog.FindAsync("museum");
        (await search.Should().ThrowAsync<SearchNotReadyException>()).Which.Message.Should().Contain("failed");
        catalog.Database.Index.Failure.Should().NotBeNull();
        (
            await catalog.Database.Articles(articles =>
                articles.FindAsync(ContentId.OfArticle("a.txt"), TestContext.Current.CancellationToken)
            )
        )
            .Should()
            .NotBeNull();

        // Once the cause is gone it works again by itself.
        File.Delete(catalog.Database.Folder.SearchFolder);
        catalog.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        (await catalog.FindAsync("museum")).Should().Equal("a.txt");
        catalog.Database.Index.Failure.Should().BeNull();
    }

    [Fact]
    public async Task A_walk_by_relevance_meets_each_hit_once_while_articles_come_and_go()
    {
        using var catalog = new SearchableCatalog();
        await catalog.MergeAsync(
            Enumerable.Range(0, 60).Select(n => ($"there{n}.txt", NewsText.Of($"{Subjects[n % 6]} number {n}")))
        );
        var (seen, page) = (new List<string>(), new PageRequest(7));
        for (var step = 0; ; step++)
        {
            var hits = (await catalog.SearchAsync("museum OR harbour OR volcano OR market", page: page)).Page;
            seen.AddRange(hits.Items.Select(hit => hit.Article.SourceName));
            if (hits.Next is null) break;
            page = page with { After = hits.Next };
            await catalog.MergeAsync(
                ($"new{step}.txt", NewsText.Of($"The volcano and the market and the museum and number {step}")),
                ($"other{step}.txt", NewsText.Of("The library"))
            );
        }

        seen.Should().OnlyHaveUniqueItems();
        seen.Count(name => name.StartsWith("there", StringComparison.Ordinal)).Should().Be(40);
    }

    static string Any(Random random) =>
        NewsText.Titled(
            $"{Subjects[random.Next(6)]} Makes The News Again Number {random.Next(12)}",
            Enumerable
                .Range(0, random.Next(4))
                .Select(_ => $"{Subjects[random.Next(6)]} Makes The News Again Number {random.Next(12)}")
        );

    static async Task<int> CountAsync(SearchableCatalog catalog, ResolutionStatus status) =>
        (
            await catalog.Database.Get<HeadlineSearch, Page<RelatedHeadline>>(search =>
                search.FindAsync(
                    SearchQuery.Parse("bridge"),
                    status,
                    null,
                    new PageRequest(10),
                    TestContext.Current.CancellationToken
                )
            )
        )
            .Total!
            .Value;

    static async Task<SortedDictionary<string, string>> FollowedAsync(SearchableCatalog catalog)
    {
        await catalog.FindAsync("museum");
        catalog.Database.Index.Dispose();
        return IndexDump.Of(catalog.Database.Folder.SearchFolder);
    }

    /// <summary>An index of the same database in another folder.</summary>
    static async Task<SortedDictionary<string, string>> RebuiltAsync(CatalogDatabase database)
    {
        var folder = $"{database.Folder.SearchFolder}-fresh";
        var index = new CatalogIndex(
            Options.Create(new SearchOptions { Folder = folder }),
            database.Scopes,
            database.Revision,
            TimeProvider.System,
            NullLogger<CatalogIndex>.Instance
        );
        using var slots = new SearchSlots(Options.Create(new SearchOptions()), TimeProvider.System);
        using var slot = slots.Request(TestContext.Current.CancellationToken);
        await index.ReadAsync(slot, reader => reader.NumDocs);
        index.Dispose();
        return IndexDump.Of(folder);
    }
}
