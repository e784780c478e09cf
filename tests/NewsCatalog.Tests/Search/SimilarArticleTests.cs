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
    public async Task Shared_words_are_named_and_weighed_by_their_rarity()
    {
        await _catalog.MergeAsync(
            Enumerable
                .Range(0, 20)
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
}
