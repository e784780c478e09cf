using NewsCatalog.Articles;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Tests.Search;

/// <summary>What a search says about itself and what it completes.</summary>
public sealed class QueryReportTests : IAsyncLifetime
{
    readonly SearchableCatalog _catalog = new();

    public async ValueTask InitializeAsync() => await _catalog.MergeAsync(HarbourNews.Texts);

    [Fact]
    public async Task Each_word_comes_with_the_number_of_articles_it_is_in()
    {
        var report = (
            await _catalog.SearchAsync(
                "harbour \"old harbour\" -museums",
                ArticleFilter.By(ArticleField.Language, new ValueFilter(["en"], []))
            )
        ).Report!;
        report.Parsed.Should().Be("harbour \"old harbour\" -museums");
        report
            .Terms.Should()
            .Equal(new TermCount("harbour", 3), new TermCount("\"old harbour\"", 2), new TermCount("museums", 1));
    }

    [Theory]
    [InlineData("musuem", "museum")]
    [InlineData("hrabour musuem", "harbour museum")]
    [InlineData("uvolcano", "volcano")]
    [InlineData("\"old habour\"", "\"old harbour\"")]
    [InlineData("headline:volcanno", "headline:volcano")]
    [InlineData("harbour", null)]
    [InlineData("zzzzzz", null)]
    public async Task A_misspelling_is_corrected_from_the_catalogs_own_words(string query, string? didYouMean)
    {
        var report = (await _catalog.SearchAsync(query)).Report!;
        report.DidYouMean.Should().Be(didYouMean);
        if (didYouMean is not null) (await _catalog.FindAsync(didYouMean)).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("tram line", null)]
    [InlineData("trams lines", null)]
    [InlineData("tram", null)]
    [InlineData("\"tram line\"", null)]
    [InlineData("traam line", "tram line")]
    [InlineData("tram linne", "tram line")]
    [InlineData("tram harbour", "team harbour")]
    public async Task A_word_that_an_article_has_is_replaced_only_where_nothing_is_found(
        string query,
        string? didYouMean
    )
    {
        await _catalog.MergeAsync([
            ("tram.txt", HarbourNews.Text("The Tram Line Is Closed", "The trams of line four stand still in a storm.")),
            .. Enumerable
                .Range(0, 6)
                .Select(number => (
                    $"team{number}.txt",
                    HarbourNews.Text($"Team {number} Wins", "The team of the harbour crossed the line first.")
                )),
        ]);
        (await _catalog.SearchAsync(query)).Report!.DidYouMean.Should().Be(didYouMean);
    }

    [Theory]
    [InlineData("volcano market", "volcano OR market")]
    [InlineData("volcano vineyard", "volcano OR vineyard")]
    [InlineData("volcano market Volcano", "volcano OR market")]
    [InlineData("xylophone xylophone", null)]
    [InlineData("volcano market -xylophone", "(volcano OR market) -xylophone")]
    [InlineData("volcano (market OR roof)", "volcano OR market OR roof")]
    [InlineData("\"volcano erupted\" market", "\"volcano erupted\" OR market")]
    [InlineData("volcanno market", "volcano OR market")]
    [InlineData("xylophone vineyard", null)]
    [InlineData("xylophone OR vineyard", null)]
    [InlineData("xylophone -harbour", null)]
    [InlineData("volcano harbour", null)]
    public async Task Where_nothing_has_all_words_a_search_for_any_of_them_is_offered(string query, string? didYouMean)
    {
        (await _catalog.SearchAsync(query)).Report!.DidYouMean.Should().Be(didYouMean);
        if (didYouMean is null) return;
        (await _catalog.SearchAsync(didYouMean)).Report!.Parsed.Should().Be(didYouMean);
        (await _catalog.FindAsync(didYouMean)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_offered_that_the_filters_empty_or_that_is_too_long_to_be_a_search()
    {
        (
            await _catalog.SearchAsync(
                "volcano market",
                ArticleFilter.By(ArticleField.Language, new ValueFilter(["fr"], []))
            )
        )
            .Report!.DidYouMean.Should()
            .BeNull();
        var longest =
            $"market volcano {string.Join(' ', Enumerable.Range(0, 40).Select(n => $"{new string('x', 45)}{n:00}"))}";
        longest.Length.Should().BeInRange(1900, SearchQuery.MaxLength);
        (await _catalog.SearchAsync(longest)).Report!.DidYouMean.Should().BeNull();
    }

    [Fact]
    public async Task Of_a_search_that_finds_nothing_it_is_said_which_word_or_filter_emptied_it()
    {
        (await _catalog.SearchAsync("volcano market"))
            .Report!.EmptiedBy.Should()
            .BeEquivalentTo([new EmptyCause("volcano", null, 1), new EmptyCause("market", null, 1)]);
        (await _catalog.SearchAsync("volcano xylophone"))
            .Report!.EmptiedBy.Should()
            .Equal(new EmptyCause("xylophone", null, 1));
        (await _catalog.SearchAsync("xylophone quark"))
            .Report!.EmptiedBy.Should()
            .Equal(new EmptyCause("xylophone", null, 0), new EmptyCause("quark", null, 0));
        (await _catalog.SearchAsync("harbour", ArticleFilter.By(ArticleField.Language, new ValueFilter(["fr"], []))))
            .Report!.EmptiedBy.Should()
            .Equal(new EmptyCause(null, "language", 3));
        (await _catalog.SearchAsync("harbour")).Report!.EmptiedBy.Should().BeNull();
    }

    [Fact]
    public async Task A_word_in_the_headline_ranks_before_one_in_the_text() =>
        (await _catalog.FindAsync("harbour"))[0].Should().Be("harbour.txt");

    [Theory]
    [InlineData("vol", "volcano")]
    [InlineData("volc", "volcano")]
    [InlineData("vocla", "volcano")]
    [InlineData("old har", "old harbour")]
    [InlineData("old hrabo", "old harbour")]
    [InlineData("volcano mark", null)]
    [InlineData("the h", "the harbour")]
    [InlineData("!?", null)]
    public async Task The_last_word_is_completed_to_a_search_that_finds_something(string prefix, string? first)
    {
        var suggested = await _catalog.CompleteAsync(prefix);
        suggested.Terms.Select(term => term.Term).FirstOrDefault().Should().Be(first);
        foreach (var term in suggested.Terms)
            (await _catalog.FindAsync(term.Term)).Should().HaveCount(term.Articles, term.Term).And.NotBeEmpty();
    }

    [Fact]
    public async Task A_word_is_forgiven_an_error_up_to_forty_letters()
    {
        var longest = string.Concat(Enumerable.Repeat("harbour", 5));
        await _catalog.MergeAsync(
            ("long.txt", HarbourNews.Text($"{longest} {longest}{longest}", "The name of the place is long."))
        );
        (await _catalog.CompleteAsync(longest.Remove(3, 1))).Terms.Should().NotBeEmpty();
        (await _catalog.CompleteAsync($"{longest}{longest}".Remove(3, 1))).Terms.Should().BeEmpty();
    }

    [Theory]
    [InlineData("w", "Volcano Wakes Up After A Century Of Sleep")]
    [InlineData("wa", "Volcano Wakes Up After A Century Of Sleep")]
    [InlineData("volcano c", "Volcano Wakes Up After A Century Of Sleep")]
    [InlineData("harbour d", "Harbour Museum Opens After Long Delay")]
    [InlineData("volcano x", null)]
    [InlineData("wak", "Volcano Wakes Up After A Century Of Sleep")]
    [InlineData("volcano cent", "Volcano Wakes Up After A Century Of Sleep")]
    [InlineData("musuem", "Harbour Museum Opens After Long Delay")]
    [InlineData("vulcanism", null)]
    public async Task Headlines_are_completed_too(string prefix, string? headline) =>
        (await _catalog.CompleteAsync(prefix))
            .Headlines.Select(article => article.Headline)
            .FirstOrDefault()
            .Should()
            .Be(headline);

    public ValueTask DisposeAsync()
    {
        _catalog.Dispose();
        return ValueTask.CompletedTask;
    }
}
