using NewsCatalog.Search.Snippets;

namespace NewsCatalog.Tests.Search;

public sealed class SnippetTests : IDisposable
{
    readonly SearchableCatalog _catalog = new();

    [Theory]
    [InlineData("bridges", "The old [bridge] was closed.")]
    [InlineData("closing bridge", "The old [bridge] was [closed].")]
    [InlineData("\"old bridge\"", "The [old bridge] was closed.")]
    [InlineData("brid*", "The old [bridge] was closed.")]
    [InlineData("brigde~", "The old [bridge] was closed.")]
    [InlineData("bridge -ferry", "The old [bridge] was closed.")]
    [InlineData("lead:bridge OR nothing", "The old [bridge] was closed.")]
    public async Task What_was_searched_for_is_highlighted_and_nothing_else(string query, string shown)
    {
        await _catalog.MergeAsync(
            ("a.txt", Text("Some Headline About Nothing Much At All", "The old bridge was closed."))
        );
        (await ShownAsync(query)).Should().Be(shown);
    }

    [Theory]
    [InlineData("doe", "/authors/0", "Jane [Doe]")]
    [InlineData("quay", "/sourceName", "2024/[quay]-old")]
    [InlineData("quay nothing", "/headline", "Some Headline About [Nothing] Much At All")]
    [InlineData("quay bridge", "/lead", "The old [bridge] was closed.")]
    public async Task An_author_or_a_file_is_shown_where_no_text_has_the_words(
        string query,
        string pointer,
        string shown
    )
    {
        await _catalog.MergeAsync(
            (
                "2024/quay-old.txt",
                Text("Some Headline About Nothing Much At All\nBy Jane Doe", "The old bridge was closed.")
            )
        );
        (await ShownAsync(query)).Should().Be(shown);
        (await _catalog.SearchAsync(query)).Page.Items[0].Snippet!.Pointer.Should().Be(pointer);
    }

    [Theory]
    [InlineData("cafe", "😀😀 Das alte [Café] — 😀")]
    [InlineData("straße", "😀 Die lange [STRASSE] 😀 am Fluss")]
    [InlineData("naïve", "A [naïve] 😀 plan")]
    [InlineData("naive", "A [nai\u0308ve] 😀 plan, decomposed")]
    [InlineData("京都", "新しい😀東[京都]の橋")]
    [InlineData("橋", "新しい😀東京都の[橋]を渡る")]
    [InlineData("東京都", "新しい😀[東京都]の橋を渡る")]
    [InlineData("us", "The [U.S]. 😀 navy")]
    [InlineData("biden", "😀 [Biden]'s plan")]
    public async Task Ranges_are_right_outside_ASCII(string query, string shown)
    {
        await _catalog.MergeAsync(
            (
                "a.txt",
                Text(
                    "Some Headline About Nothing Much At All",
                    shown.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
                )
            )
        );
        (await ShownAsync(query)).Should().Be(shown);
    }

    [Fact]
    public async Task It_points_at_the_paragraph_that_has_the_most_of_the_words()
    {
        await _catalog.MergeAsync(
            (
                "a.txt",
                Text(
                    "The Ferry And The Bridge Are Back",
                    "The lead speaks of a ferry only, and of the weather.",
                    "A long paragraph about the bridge and the ferry together, as the harbour master said on "
                        + "Monday, and about little else that matters.",
                    "The bridge was closed again on Tuesday, because the wind was strong and because nobody "
                        + "had expected that many people to come."
                )
            )
        );
        var snippet = await SnippetAsync("bridge ferry");
        snippet.Pointer.Should().Be("/sections/0/paragraphs/0");
        snippet.Highlights.Should().HaveCount(2);
        (await SnippetAsync("weather")).Pointer.Should().Be("/lead");
        (await SnippetAsync("headline:bridge")).Pointer.Should().Be("/headline");
    }

    [Fact]
    public async Task A_hit_in_the_headline_alone_points_there()
    {
        await _catalog.MergeAsync(
            ("a.txt", Text("Unicorns Seen In The Harbour", "Nobody believed it at first, said the harbour master."))
        );
        var snippet = await SnippetAsync("unicorn");
        (snippet.Pointer, Shown(snippet)).Should().Be(("/headline", "[Unicorns] Seen In The Harbour"));
    }

    [Fact]
    public async Task Of_a_long_text_a_passage_is_shown_where_the_words_are()
    {
        var filler = string.Concat(Enumerable.Repeat("Nothing of interest happened on that day in the town. ", 60));
        await _catalog.MergeAsync(
            (
                "a.txt",
                Text(
                    "Some Headline About Nothing Much At All",
                    "A short lead about the weather.",
                    $"{filler}Then the volcano 😀 erupted at noon. {filler}"
                )
            )
        );
        var snippet = await SnippetAsync("volcano erupts");
        snippet.Text.Length.Should().BeLessThan(320);
        Shown(snippet).Should().Contain("[volcano] 😀 [erupted]");
        snippet.Start.Should().BePositive();
    }

    [Fact]
    public async Task A_search_that_only_excludes_shows_how_the_article_begins()
    {
        await _catalog.MergeAsync(
            ("a.txt", Text("Some Headline About Nothing Much At All", "The old bridge was closed."))
        );
        var snippet = await SnippetAsync("-ferry");
        (snippet.Pointer, snippet.Text, snippet.Highlights.Count)
            .Should()
            .Be(("/lead", "The old bridge was closed.", 0));
    }

    public void Dispose() => _catalog.Dispose();

    static string Text(string headline, string lead, params string[] paragraphs) =>
        $"{headline}\n\n{lead}\n{string.Concat(paragraphs.Select(paragraph => paragraph + "\n"))}";

    async Task<string> ShownAsync(string query) => Shown(await SnippetAsync(query));

    async Task<Snippet> SnippetAsync(string query) =>
        (await _catalog.SearchAsync(query)).Page.Items.Should().ContainSingle().Subject.Snippet!;

    static string Shown(Snippet snippet)
    {
        var text = snippet.Text;
        foreach (var highlight in snippet.Highlights.Reverse())
            text = text.Insert(highlight.Start + highlight.Length, "]").Insert(highlight.Start, "[");
        return text;
    }
}
