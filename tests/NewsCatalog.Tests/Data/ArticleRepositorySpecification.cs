using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Data;

/// <summary>What every engine's repositories do.</summary>
public abstract class ArticleRepositorySpecification : ArticleSpecification
{
    private protected ArticleRepositorySpecification(CatalogDatabase catalog)
        : base(catalog) { }

    [Fact]
    public async Task An_article_that_is_not_there_is_null() =>
        (await Catalog.Articles(articles => articles.FindAsync("none", Cancelled))).Should().BeNull();

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
        article.AddedAt.Should().Be(Catalog.Clock.GetUtcNow()).And.Be(article.ModifiedAt);
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
        Catalog.Clock.Advance(TimeSpan.FromHours(1));
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

        var page = await Catalog.Headlines(headlines =>
            headlines.ListAsync(status: null, descending: true, new PageRequest(10), Cancelled)
        );
        page.Items.Should().ContainSingle().Which.References.Should().Be(10);
        var listing = await Catalog.Articles(articles =>
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
        (await Catalog.Query(db => Task.FromResult(db.Database.HasPendingModelChanges()))).Should().BeFalse();

    Task<Article?> FindAsync(string name) =>
        Catalog.Articles(articles => articles.FindAsync(ContentId.OfArticle(name), Cancelled));

    Task<Dictionary<string, int>> ReferencesAsync() =>
        Catalog.Query(db =>
            db.RelatedHeadlines.ToDictionaryAsync(headline => headline.Text, headline => headline.References, Cancelled)
        );

    async Task<IEnumerable<string>> ChangesAsync() =>
        (await Catalog.Query(db => db.Changes.OrderBy(change => change.Sequence).ToListAsync(Cancelled)))
        .Select(change => $"{change.Kind} {change.Version}");
}

public sealed class SqliteArticleRepositoryTests() : ArticleRepositorySpecification(new SqliteDatabase());

public sealed class PostgresArticleRepositoryTests() : ArticleRepositorySpecification(new PostgresDatabase());
