using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Data;

/// <summary>How listed headlines and articles find each other, on every engine.</summary>
public abstract class HeadlineGraphSpecification : HeadlineSpecification
{
    private protected HeadlineGraphSpecification(CatalogDatabase catalog)
        : base(catalog) { }

    [Fact]
    public async Task A_new_article_finds_the_articles_it_lists()
    {
        await MergeAsync(Text("bridge.txt", Bridge));
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge, "Storm Closes Mountain Road For Days")
        );
        (await ListedAsync("a.txt")).Should().Equal("Resolved Exact bridge.txt", "Unresolved");
    }

    [Fact]
    public async Task A_stored_headline_finds_the_article_it_waited_for_and_the_log_names_who_lists_it()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("b.txt", "Library Extends Its Opening Hours Again")
        );
        await MergeAsync(Text("bridge.txt", "Mayor opens new bridge after years of delay!"));
        (await ListedAsync("a.txt")).Should().Equal("Resolved Normalized bridge.txt");
        (await StatusAsync(Bridge)).Should().Be(ResolutionStatus.Resolved);
        (await LogAsync())
            .Should()
            .Equal(
                "Created Content a.txt 1",
                "Created Content b.txt 1",
                "Created Content bridge.txt 1",
                "Updated Resolution a.txt 1"
            );
    }

    [Fact]
    public async Task Articles_of_one_batch_find_each_other_and_are_logged_once()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("bridge.txt", Bridge, "Museum Opens Its Doors To The Public")
        );
        (await ListedAsync("a.txt")).Should().Equal("Resolved Exact bridge.txt");
        (await ListedAsync("bridge.txt")).Should().Equal("Resolved Exact a.txt");
        (await LogAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_article_that_is_headed_otherwise_now_loses_what_listed_it_and_finds_what_waited()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("b.txt", "Library Extends Its Opening Hours Again", "Storm Closes Mountain Road For Days")
        );
        await MergeAsync(Text("bridge.txt", Bridge));
        await MergeAsync(Text("bridge.txt", "Storm Closes Mountain Road For Days"));
        (await ListedAsync("a.txt")).Should().Equal("Unresolved");
        (await ListedAsync("b.txt")).Should().Equal("Resolved Exact bridge.txt");
        (await StatusAsync(Bridge)).Should().Be(ResolutionStatus.Unresolved);
        (await LogAsync())[^3..]
            .Should()
            .BeEquivalentTo("Updated Content bridge.txt 2", "Updated Resolution a.txt 1", "Updated Resolution b.txt 1");
    }

    [Fact]
    public async Task A_headline_that_is_only_spelt_otherwise_now_is_no_longer_exact()
    {
        await MergeAsync(Text("a.txt", "Museum Opens Its Doors To The Public", Bridge), Text("bridge.txt", Bridge));
        await MergeAsync(Text("bridge.txt", "Mayor opens new bridge after years of delay"));
        (await ListedAsync("a.txt")).Should().Equal("Resolved Normalized bridge.txt");
        (await LogAsync())[^2..].Should().Equal("Updated Content bridge.txt 2", "Updated Resolution a.txt 1");
    }

    [Fact]
    public async Task A_removed_article_takes_its_links_and_headlines_with_it()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("bridge.txt", Bridge, "Storm Closes Mountain Road For Days")
        );
        (
            await Catalog.Writer(articles =>
                articles.WithdrawAsync(["bridge.txt", "none"], WithdrawalReason.Deleted, Cancelled)
            )
        )
            .Should()
            .Be(1);
        (await ListedAsync("a.txt")).Should().Equal("Unresolved");
        (await Catalog.Query(db => db.RelatedHeadlines.Select(headline => headline.Text).ToListAsync(Cancelled)))
            .Should()
            .Equal(Bridge);
        (await LogAsync())[^2..].Should().Equal("Deleted Content bridge.txt 1", "Updated Resolution a.txt 1");
    }

    Task<ResolutionStatus> StatusAsync(string text) =>
        Catalog.Query(db =>
            db.RelatedHeadlines.Where(headline => headline.Text == text)
                .Select(headline => headline.Status)
                .SingleAsync(Cancelled)
        );

    async Task<List<string>> LogAsync()
    {
        var names = Enumerable.ToDictionary(["a.txt", "b.txt", "bridge.txt"], ContentId.OfArticle);
        var changes = await Catalog.Query(db => db.Changes.OrderBy(change => change.Sequence).ToListAsync(Cancelled));
        return changes.ConvertAll(change =>
            $"{change.Kind} {change.Reason} {names[change.ArticleId]} {change.Version}"
        );
    }
}

public sealed class SqliteHeadlineGraphTests() : HeadlineGraphSpecification(new SqliteDatabase());

public sealed class PostgresHeadlineGraphTests() : HeadlineGraphSpecification(new PostgresDatabase());
