using NewsCatalog.Articles;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Tests.Search;

/// <summary>What a search says about itself, what it completes and what it finds similar.</summary>
public sealed class QueryReportTests : IAsyncLifetime
{
    readonly SearchableCatalog _catalog = new();

    public async ValueTask InitializeAsync() =>
        await _catalog.MergeAsync(
            (
                "harbour.txt",
                Text(
                    "Harbour Museum Opens After Long Delay",
                    "The museum in the old harbour opened on Monday, according to Reuters.",
                    "Night Ferries Return To The Bay",
                    "Volcano Wakes Up After A Century Of Sleep"
                )
            ),
            (
                "ferry.txt",
                Text(
                    "Night Ferries Return To The Bay",
                    "Ferries cross the bay at night again, according to Reuters, from the old harbour.",
                    "Volcano Wakes Up After A Century Of Sleep"
                )
            ),
            (
                "volcano.txt",
                Text(
                    "Volcano Wakes Up After A Century Of Sleep",
                    "The volcano erupted at noon, and ash fell on the harbour.",
                    "Harbour Museum Opens After Long Delay"
                )
            ),
            (
                "market.txt",
                Text(
                    "Market Hall Finds A New Owner At Last",
                    "The hall was sold on Friday, the seller said, and the new owner promised a renovation of the roof."
                )
            )
        );

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
            ("long.txt", Text($"{longest} {longest}{longest}", "The name of the place is long."))
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

    [Fact]
    public async Task Similar_articles_say_why_and_their_score_is_the_sum()
    {
        var neighbours = (await _catalog.SimilarAsync("harbour.txt"))!;
        var volcano = neighbours.Single(one => one.Article.SourceName == "volcano.txt");
        var ferry = neighbours.Single(one => one.Article.SourceName == "ferry.txt");

        // volcano.txt lists it and is listed by it; ferry.txt is listed by it, and both cite Reuters, as two of four
        // articles do: log10(4/2) = 0.30.
        Reasons(volcano).Should().Contain([(SimilarityReason.ListsThis, 5.0), (SimilarityReason.ListedByThis, 5.0)]);
        Reasons(ferry)
            .Should()
            .Contain([(SimilarityReason.ListedByThis, 5.0), (SimilarityReason.CitesSameSource, 0.3)]);
        ferry.Because.Single(one => one.Reason == SimilarityReason.CitesSameSource).Sources.Should().Equal("Reuters");
        foreach (var neighbour in neighbours)
            neighbour.Score.Should().BeApproximately(neighbour.Because.Sum(one => one.Score), 0.001);
        neighbours.Select(one => one.Score).Should().BeInDescendingOrder();
        neighbours.Should().NotContain(one => one.Article.SourceName == "harbour.txt");
    }

    [Fact]
    public async Task What_others_list_together_is_similar()
    {
        // harbour.txt alone lists both the ferry and the volcano: log2(1 + 1) = 1.
        var neighbour = (await _catalog.SimilarAsync("ferry.txt"))!.Single(one =>
            one.Article.SourceName == "volcano.txt"
        );
        Reasons(neighbour).Should().Contain((SimilarityReason.ListedTogether, 1.0));
        neighbour.Because.Single(one => one.Reason == SimilarityReason.ListedTogether).Articles.Should().Be(1);
    }

    [Fact]
    public async Task Shared_words_are_named_and_weighed_by_their_rarity()
    {
        await _catalog.MergeAsync(
            Enumerable
                .Range(0, 20)
                .Select(n =>
                    (
                        $"other{n}.txt",
                        Text(
                            $"Council Meets For The {n + 3}th Time",
                            "The council met on Friday, and the members spoke of the budget."
                        )
                    )
                )
        );
        await _catalog.MergeAsync(
            (
                "lava.txt",
                Text(
                    "Lava Reaches The Coast At Night",
                    "Lava of the volcano reached the coast, and ash fell on many roofs."
                )
            )
        );
        var neighbour = (await _catalog.SimilarAsync("lava.txt"))!.Single(one =>
            one.Article.SourceName == "volcano.txt"
        );
        var shared = neighbour.Because.Single(one => one.Reason == SimilarityReason.SharedTerms);

        // Of 25 articles two have "volcano", "ash" and "fell": 3 × log10(25/2) = 3.29.
        shared.Terms.Should().Contain(["volcano", "ash", "fell"]);
        shared.Score.Should().BeApproximately(shared.Terms.Count * Math.Log10(25.0 / 2), 0.5);
    }

    [Fact]
    public async Task There_is_nothing_similar_to_an_article_that_does_not_exist() =>
        (await _catalog.SimilarAsync("nothing.txt")).Should().BeNull();

    public ValueTask DisposeAsync()
    {
        _catalog.Dispose();
        return ValueTask.CompletedTask;
    }

    static IEnumerable<(SimilarityReason, double)> Reasons(SimilarArticle similar) =>
        similar.Because.Select(one => (one.Reason, one.Score));

    static string Text(string headline, string lead, params string[] related) =>
        $"{headline}\n\n{lead}\nVisitors came from early in the morning, and they queued along the street "
            + $"with their children and dogs.\nPhoto: Anna Example\n\n\n{string.Join('\n', related)}\n";
}
