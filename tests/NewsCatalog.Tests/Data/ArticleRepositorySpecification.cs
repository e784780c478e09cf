using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Data;

/// <summary>What every engine's repositories do.</summary>
public abstract class ArticleRepositorySpecification : IDisposable
{
    readonly CatalogDatabase _catalog;

    private protected ArticleRepositorySpecification(CatalogDatabase catalog) => _catalog = catalog;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_that_is_not_there_is_null() =>
        (await _catalog.Articles(articles => articles.FindAsync("none", Cancelled))).Should().BeNull();

    [Fact]
    public async Task An_added_article_is_found_with_all_its_parts()
    {
        await MergeAsync(
            Text(
                "a.txt",
                "The museum",
                "Mayor Opens New Bridge After Years Of Delay",
                "Ferry Service Resumes On Northern Route"
            )
        );
        var article = await FindAsync("a.txt");

        article!.Version.Should().Be(1);
        article.AddedAt.Should().Be(_catalog.Clock.GetUtcNow()).And.Be(article.ModifiedAt);
        article.Body.Sections.Should().ContainSingle().Which.Paragraphs.Should().HaveCount(2);
        article.RelatedHeadlines.Select(headline => headline.Text)
            .Should().Equal("Mayor Opens New Bridge After Years Of Delay", "Ferry Service Resumes On Northern Route");
        article.PhotoCredits.Should().ContainSingle().Which.Credit.Should().Be("Anna Example");
    }

    [Fact]
    public async Task The_same_source_again_changes_nothing()
    {
        await MergeAsync(Text("a.txt", "The museum"));
        (await MergeAsync(Text("a.txt", "The museum")))
            .Should()
            .Equal(new WriteResult(ContentId.OfArticle("a.txt"), WriteOutcome.Unchanged, Version: 1, Revision: 1));
        (await FindAsync("a.txt"))!.Version.Should().Be(1);
        (await ChangesAsync()).Should().Equal("Created 1");
    }

    [Fact]
    public async Task A_changed_source_updates_its_article_under_the_same_id()
    {
        await MergeAsync(Text("a.txt", "The museum"));
        var added = await FindAsync("a.txt");
        _catalog.Clock.Advance(TimeSpan.FromHours(1));
        (await MergeAsync(Text("a.txt", "The old museum")))
            .Should()
            .Equal(new WriteResult(added!.Id, WriteOutcome.Updated, Version: 2, Revision: 2));
        var updated = await FindAsync("a.txt");

        updated!.Id.Should().Be(added.Id);
        updated.Version.Should().Be(2);
        updated.AddedAt.Should().Be(added.AddedAt);
        updated.ModifiedAt.Should().Be(added.AddedAt.AddHours(1));
        updated.Lead.Should().StartWith("The old museum");
        (await ChangesAsync()).Should().Equal("Created 1", "Updated 2");
    }

    [Fact]
    public async Task A_headline_that_ten_sources_list_is_one_row_with_ten_references()
    {
        await MergeAsync([
            .. Enumerable
                .Range(0, 10)
                .Select(n => Text($"{n}.txt", $"Museum {n}", "Ferry Service Resumes On Northern Route")),
        ]);

        var page = await _catalog.Headlines(headlines =>
            headlines.ListAsync(status: null, descending: true, new PageRequest(10), Cancelled)
        );
        page.Items.Should().ContainSingle().Which.References.Should().Be(10);
        var listing = await _catalog.Articles(articles =>
            articles.ListAsync(
                new ArticleFilter { ListsHeadline = page.Items[0].Id },
                ArticleOrder.NewestFirst,
                new PageRequest(4),
                ArticleParts.None,
                Cancelled
            )
        );
        listing.Items.Should().HaveCount(4);
        listing.Total.Should().Be(10);
    }

    [Fact]
    public async Task An_article_that_lists_a_headline_twice_counts_once()
    {
        await MergeAsync(
            Text(
                "a.txt",
                "The museum",
                "Ferry Service Resumes On Northern Route",
                "Mayor Opens New Bridge After Delay",
                "Ferry Service Resumes on Northern Route!"
            )
        );

        (await ReferencesAsync()).Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["Ferry Service Resumes On Northern Route"] = 1,
            ["Mayor Opens New Bridge After Delay"] = 1,
        });
        (await FindAsync("a.txt"))!.RelatedHeadlines.Should().HaveCount(3);
    }

    [Fact]
    public async Task Headlines_that_nobody_lists_any_more_are_gone_and_the_others_are_counted_again()
    {
        await MergeAsync(
            Text(
                "a.txt",
                "The museum",
                "Ferry Service Resumes On Northern Route",
                "Mayor Opens New Bridge After Delay"
            ),
            Text(
                "b.txt",
                "The library",
                "Ferry Service Resumes On Northern Route",
                "Storm Closes Mountain Road For Days"
            )
        );
        await MergeAsync(
            Text("a.txt", "The museum", "Storm Closes Mountain Road For Days", "New School Opens Its Doors In Autumn")
        );

        (await ReferencesAsync()).Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["Ferry Service Resumes On Northern Route"] = 1,
            ["Storm Closes Mountain Road For Days"] = 2,
            ["New School Opens Its Doors In Autumn"] = 1,
        });
    }

    [Fact]
    public async Task A_walk_meets_every_article_once_while_others_are_added_and_updated()
    {
        await MergeAsync([.. Enumerable.Range(0, 30).Select(n => Text($"{n:00}.txt", $"Museum {n}"))]);
        var seen = new List<string>();
        PageRequest? request = new(7);
        for (var step = 0; request is not null; step++)
        {
            var page = await ListAsync(ArticleOrder.NewestFirst, request);
            seen.AddRange(page.Items.Select(article => article.SourceName));
            request = page.Next is null ? null : new PageRequest(7, page.Next);
            _catalog.Clock.Advance(TimeSpan.FromSeconds(1));
            await MergeAsync(Text($"new{step}.txt", "Another museum"), Text("15.txt", $"Museum 15, take {step},"));
        }

        seen.Should().OnlyHaveUniqueItems();
        seen.Should().Contain(Enumerable.Range(0, 30).Select(n => $"{n:00}.txt"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Articles_without_a_date_come_last_whichever_way_the_list_is_sorted(bool descending)
    {
        await MergeAsync([.. Enumerable.Range(0, 9).Select(n => Text($"{n}.txt", $"Museum {n}"))]);
        var dates = new DateTimeOffset?[] { null, Day(3), Day(1), null, Day(3), Day(2), null, Day(3), Day(1) };
        for (var n = 0; n < dates.Length; n++)
        {
            var (id, date) = (ContentId.OfArticle($"{n}.txt"), dates[n]);
            await _catalog.Query(db => db.Articles.Where(article => article.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(article => article.PublishedAt, date), Cancelled));
        }

        var seen = new List<Article>();
        for (PageRequest? request = new(2); request is not null;)
        {
            var page = await ListAsync(new ArticleOrder(ArticleSort.Published, descending), request);
            seen.AddRange(page.Items);
            request = page.Next is null ? null : new PageRequest(2, page.Next);
        }

        var sorted = dates.Where(date => date is not null).Order();
        seen.Select(article => article.PublishedAt)
            .Should()
            .Equal([.. descending ? sorted.Reverse() : sorted, null, null, null]);
        seen.Select(article => article.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_position_of_another_sort_is_refused()
    {
        var list = () =>
            ListAsync(
                new ArticleOrder(ArticleSort.WordCount, Descending: false),
                new PageRequest(2, new Position("Aachen", "x"))
            );
        await list.Should().ThrowAsync<InvalidPositionException>();
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_nothing_behind()
    {
        var twins = () =>
            MergeAsync(Text("a.txt", "The museum", "Mayor Opens New Bridge"), Text("a.txt", "The library"));
        await twins.Should().ThrowAsync<Exception>();
        (await ListAsync(ArticleOrder.NewestFirst, new PageRequest(5))).Total.Should().Be(0);
        (await ReferencesAsync()).Should().BeEmpty();
        (await ChangesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration() =>
        (await _catalog.Query(db => Task.FromResult(db.Database.HasPendingModelChanges()))).Should().BeFalse();

    public void Dispose()
    {
        _catalog.Dispose();
        GC.SuppressFinalize(this);
    }

    static DateTimeOffset Day(int day) => new(2026, 1, day, 0, 0, 0, TimeSpan.Zero);

    static ArticleDraft Text(string name, string subject, params IEnumerable<string> headlines) =>
        SourceTexts.Draft(name, NewsText.Of(subject, headlines));

    Task<IReadOnlyList<WriteResult>> MergeAsync(params ArticleDraft[] sources) =>
        _catalog.Writer(articles => articles.WriteAsync(sources, Cancelled));

    Task<Article?> FindAsync(string name) =>
        _catalog.Articles(articles => articles.FindAsync(ContentId.OfArticle(name), Cancelled));

    Task<Page<Article>> ListAsync(ArticleOrder order, PageRequest page) =>
        _catalog.Articles(articles => articles.ListAsync(ArticleFilter.All, order, page, ArticleParts.None, Cancelled));

    Task<Dictionary<string, int>> ReferencesAsync() =>
        _catalog.Query(db =>
            db.RelatedHeadlines.ToDictionaryAsync(headline => headline.Text, headline => headline.References, Cancelled)
        );

    async Task<IEnumerable<string>> ChangesAsync() =>
        (await _catalog.Query(db => db.Changes.OrderBy(change => change.Sequence).ToListAsync(Cancelled)))
        .Select(change => $"{change.Kind} {change.Version}");
}

public sealed class SqliteArticleRepositoryTests() : ArticleRepositorySpecification(new SqliteDatabase());
