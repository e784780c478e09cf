using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Tests.Data;

/// <summary>Headlines that are listed or stand over articles more than once, on every engine.</summary>
public abstract class AmbiguousHeadlineSpecification : HeadlineSpecification
{
    private protected AmbiguousHeadlineSpecification(CatalogDatabase catalog)
        : base(catalog) { }

    [Fact]
    public async Task Between_two_articles_of_one_headline_nothing_is_chosen_until_one_goes()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("one.txt", Bridge),
            Text("two.txt", Bridge)
        );
        (await ListedAsync("a.txt")).Should().Equal("Ambiguous one.txt two.txt");
        (await ReferringAsync("one.txt")).Should().BeEmpty();
        await Catalog.Writer(articles => articles.WithdrawAsync(["one.txt"], WithdrawalReason.Deleted, Cancelled));
        (await ListedAsync("a.txt")).Should().Equal("Resolved Exact two.txt");
        (await ReferringAsync("two.txt")).Should().Equal("a.txt");
    }

    [Fact]
    public async Task Each_reference_goes_to_the_article_that_is_spelt_as_it_is()
    {
        const string Loud = "MAYOR OPENS NEW BRIDGE AFTER YEARS OF DELAY";
        await MergeAsync(
            Text("quiet.txt", Bridge),
            Text("loud.txt", Loud),
            Text(
                "a.txt",
                "Museum Opens Its Doors To The Public",
                Bridge,
                Loud,
                "mayor opens new bridge after years of delay"
            )
        );
        (await ListedAsync("a.txt"))[..2].Should().Equal("Resolved Exact quiet.txt", "Resolved Exact loud.txt");
        (await ListedAsync("a.txt"))[2].Should().StartWith("Ambiguous");
        (await ReferringAsync("quiet.txt")).Should().Equal("a.txt");
        (await ReferringAsync("loud.txt")).Should().Equal("a.txt");
    }

    [Fact]
    public async Task Nine_hundred_headlines_one_twice_and_the_articles_own_are_all_kept()
    {
        const string Own = "Museum Opens Its Doors To The Public";
        await MergeAsync(
            Text(
                "a.txt",
                Own,
                [Own, .. NewsText.Headlines("Trams", 900), "Council debates new plan for trams as vote number 1 nears"]
            )
        );
        var listed = await ListedAsync("a.txt");
        listed.Should().HaveCount(902);
        listed[0].Should().Be("Resolved Exact a.txt");
        (await ReferringAsync("a.txt")).Should().Equal("a.txt");
        (await Catalog.Query(db => db.RelatedHeadlines.CountAsync(Cancelled))).Should().Be(901);
    }

    [Fact]
    public async Task More_articles_of_one_headline_than_are_told_apart_stay_ambiguous_however_many_go()
    {
        await MergeAsync([
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            .. Enumerable.Range(0, 30).Select(n => Text($"{n}.txt", Bridge)),
        ]);
        (await ListedAsync("a.txt")).Should().ContainSingle().Which.Split(' ').Should().HaveCount(21);
        for (var n = 0; n < 28; n++)
            await Catalog.Writer(articles => articles.WithdrawAsync([$"{n}.txt"], WithdrawalReason.Deleted, Cancelled));
        (await ListedAsync("a.txt"))
            .Should()
            .ContainSingle()
            .Which.Split(' ')[1..]
            .Should()
            .BeEquivalentTo("28.txt", "29.txt");
        await Catalog.Writer(articles => articles.WithdrawAsync(["28.txt"], WithdrawalReason.Deleted, Cancelled));
        (await ListedAsync("a.txt")).Should().Equal("Resolved Exact 29.txt");
    }
}

public sealed class SqliteAmbiguousHeadlineTests() : AmbiguousHeadlineSpecification(new SqliteDatabase());

public sealed class PostgresAmbiguousHeadlineTests() : AmbiguousHeadlineSpecification(new PostgresDatabase());
