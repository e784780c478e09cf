using NewsCatalog.Search;

namespace NewsCatalog.Tests.Search;

public sealed class SimilarArticleTests : IAsyncLifetime
{
    readonly SearchableCatalog _catalog = new();

    public async ValueTask InitializeAsync() => await _catalog.MergeAsync(HarbourNews.Texts);

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
    public async Task Shared_words_are_named_and_those_of_headlines_count_most()
    {
        await MergeOthersAsync(20);
        await _catalog.MergeAsync(
            (
                "lava.txt",
                HarbourNews.Text(
                    "Lava Reaches The Coast At Night",
                    "Lava of the volcano reached the coast, and ash fell on many roofs."
                )
            )
        );
        var neighbour = (await _catalog.SimilarAsync("lava.txt"))!.Single(one =>
            one.Article.SourceName == "volcano.txt"
        );
        var shared = neighbour.Because.Single(one => one.Reason == SimilarityReason.SharedTerms);

        // Of 25 articles two have "volcano", "ash" and "fell"; the headline of one of them has "volcano".
        shared.Terms.Should().BeEquivalentTo("volcano", "ash", "fell");
        shared.Terms[0].Should().Be("volcano");

        // A word that is once in both texts of average length is worth log10(1 + 23.5 / 2.5) / 6 = 0.17.
        shared.Score.Should().BeInRange(3 * 0.17, 5 * 0.17);
    }

    [Fact]
    public async Task Of_two_articles_with_the_same_words_the_one_nearer_in_time_comes_first()
    {
        await MergeOthersAsync(60);
        await _catalog.MergeAsync(
            ("lava.txt", Dated("March 3, 2024")),
            ("next.txt", Dated("March 10, 2024")),
            ("later.txt", Dated("June 1, 2024")),
            ("undated.txt", HarbourNews.Text("Lava Reaches The Coast", "Lava of the volcano reached the coast."))
        );
        var neighbours = (await _catalog.SimilarAsync("lava.txt"))!;

        neighbours.Select(one => one.Article.SourceName).Should().StartWith(["next.txt", "later.txt"]);
        var next = neighbours[0].Because;
        var near = next.Single(one => one.Reason == SimilarityReason.PublishedNear);
        near.Days.Should().Be(7);
        near.Score.Should().BeApproximately(next.Single(Shares).Score / 2, 0.011);
        neighbours
            .Single(one => one.Article.SourceName == "undated.txt")
            .Because.Should()
            .NotContain(one => one.Reason == SimilarityReason.PublishedNear)
            .And.Contain(one => Shares(one));
        foreach (var neighbour in neighbours)
            neighbour.Score.Should().BeApproximately(neighbour.Because.Sum(one => one.Score), 0.001);
    }

    [Fact]
    public async Task There_is_nothing_similar_to_an_article_that_does_not_exist() =>
        (await _catalog.SimilarAsync("nothing.txt")).Should().BeNull();

    static bool Shares(SimilarBecause reason) => reason.Reason == SimilarityReason.SharedTerms;

    static string Dated(string date) =>
        $"Lava Reaches The Coast At Night\nBy Jane Roe\n{date}\n\nLava of the volcano reached the coast, and ash fell.\n"
            + "Farmers looked at the roofs of their houses and waited for the wind to turn at last.\n";

    Task MergeOthersAsync(int count) =>
        _catalog.MergeAsync(
            Enumerable
                .Range(0, count)
                .Select(n =>
                    (
                        $"other{n}.txt",
                        HarbourNews.Text(
                            $"Council Meets For The {n + 3}th Time",
                            "The council met on Friday, and the members spoke of the budget."
                        )
                    )
                )
        );

    public ValueTask DisposeAsync()
    {
        _catalog.Dispose();
        return ValueTask.CompletedTask;
    }

    static IEnumerable<(SimilarityReason, double)> Reasons(SimilarArticle similar) =>
        similar.Because.Select(one => (one.Reason, one.Score));
}
