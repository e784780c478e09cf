namespace NewsCatalog.Tests.Search;

public sealed class RankingTests : IDisposable
{
    const string Ferry = "The ferry left the harbour at dawn, and nobody on the quay had seen it leave in the fog.";
    const string Crew = "The crew had breakfast on the upper deck and talked about the weather of the week before.";

    readonly SearchableCatalog _catalog = new();

    [Fact]
    public async Task A_headline_made_of_the_text_counts_like_the_text()
    {
        await _catalog.MergeAsync(
            ("derived.txt", $"{Ferry}\n\n{Crew}\n"),
            ("written.txt", $"Harbour Master Saw The Ferry Go\n\n{Crew}\n\n{Ferry}\n")
        );
        (await _catalog.FindAsync("ferry")).Should().Equal("written.txt", "derived.txt");
        (await _catalog.FindAsync("\"the ferry\"")).Should().Equal("written.txt", "derived.txt");
    }

    [Fact]
    public async Task A_headline_made_of_the_text_is_found_as_a_headline_and_its_words_in_the_body()
    {
        await _catalog.MergeAsync(("derived.txt", $"{Ferry}\n\n{Crew}\n"));
        (await _catalog.FindAsync("headline:ferry")).Should().Equal("derived.txt");
        (await _catalog.FindAsync("headline:\"the ferry\"")).Should().Equal("derived.txt");
        (await _catalog.FindAsync("body:crew")).Should().Equal("derived.txt");
    }

    [Fact]
    public async Task Function_words_count_little_among_words_any_of_which_is_searched_for()
    {
        await _catalog.MergeAsync(
            Enumerable
                .Range(0, 12)
                .Select(n => ($"other{n}.txt", $"Council Meets Again\n\nThe {n}th meeting was short. {Crew}\n"))
                .Append(("often.txt", $"Of The Council\n\nOf the old and of the new, of all and of none. {Crew}\n"))
                .Append(("ferry.txt", $"Council Meets Again\n\nA meeting heard why a ferry was late. {Crew}\n"))
        );
        (await _catalog.FindAsync("of OR the OR ferry")).Should().StartWith("ferry.txt");
    }

    public void Dispose() => _catalog.Dispose();
}
