using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Tests.Search;

/// <summary>A search as a reader types it.</summary>
public sealed class LenientSearchTests : IAsyncLifetime
{
    readonly SearchableCatalog _catalog = new();

    public async ValueTask InitializeAsync() => await _catalog.MergeAsync(HarbourNews.Texts);

    [Fact]
    public async Task Where_no_article_has_all_words_those_with_any_are_found()
    {
        var found = await _catalog.SearchAsync(SearchQuery.ParseLenient("volcano renovation"));
        found
            .Page.Items.Select(hit => hit.Article.SourceName)
            .Should()
            .BeEquivalentTo("volcano.txt", "market.txt");
        found.Report!.IsRelaxed.Should().BeTrue();
        found.Report.Parsed.Should().Be("volcano renovation");
        found.Report.DidYouMean.Should().BeNull();
        found.Page.Items.Should().OnlyContain(hit => hit.Snippet!.Highlights.Count > 0);
    }

    [Fact]
    public async Task Its_next_pages_are_of_the_same_articles()
    {
        var query = SearchQuery.ParseLenient("volcano renovation xylophone -ferries");
        var all = (await _catalog.SearchAsync(query)).Page.Items.Select(hit => hit.Article.Id).ToList();
        var first = (await _catalog.SearchAsync(query, page: new Paging.PageRequest(1))).Page;
        var second = (
            await _catalog.SearchAsync(query, page: new Paging.PageRequest(1) { After = first.Next })
        ).Page;
        first.Items.Concat(second.Items).Select(hit => hit.Article.Id).Should().Equal(all);
        all.Should().HaveCount(2);
        second.Next.Should().BeNull();
    }

    [Theory]
    [InlineData("Volcano Wakes Up After A Century Of Sleep - BBC News")]
    [InlineData("Volcano Wakes Up After A Century Of Sleep | The Gazette")]
    [InlineData("The Gazette: Volcano Wakes Up After A Century Of Sleep!")]
    [InlineData("https://gazette.example/world/2024/05/17/volcano-wakes-up-after-a-century-1234567.html?a=b#c")]
    [InlineData("Look at this: https://gazette.example/Volcano_wakes_up/")]
    [InlineData("http://gazette.example:8080/travel/volcano%20wakes%20up.amp.html")]
    public async Task A_headline_with_the_name_of_its_site_and_the_address_of_its_page_lead_to_it(string pasted)
    {
        var found = await _catalog.SearchAsync(SearchQuery.ParseLenient(pasted));
        found.Page.Items[0].Article.SourceName.Should().Be("volcano.txt");
        found.Report!.IsRelaxed.Should().BeTrue();
    }

    [Theory]
    [InlineData("https://example.com/top-10-films-2024/2024", "top 10 films")]
    [InlineData("https://example.com/%E6%9D%B1%E4%BA%AC", "东京")]
    [InlineData("-https://example.com/night-ferry bay", "-(night ferry) bay")]
    [InlineData("headline:https://example.com/night-ferry", "headline:night headline:ferry")]
    [InlineData("https://example.com/12345", "\"https://example.com/12345\"")]
    [InlineData("https://", "https")]
    [InlineData("ftp://example.com/night-ferry", "\"ftp://example.com/night-ferry\"")]
    public void An_address_is_read_as_the_words_of_its_path(string pasted, string understood) =>
        $"{SearchQuery.ParseLenient(pasted)}".Should().Be(understood);

    [Theory]
    [InlineData("harbour museum", 1)]
    [InlineData("xylophone", 0)]
    [InlineData("xylophone quark", 0)]
    public async Task Nothing_is_relaxed_where_all_words_are_found_or_none(string text, int articles)
    {
        var found = await _catalog.SearchAsync(SearchQuery.ParseLenient(text));
        found.Page.Items.Should().HaveCount(articles);
        found.Report!.IsRelaxed.Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("\"\" ) OR (")]
    public async Task A_text_without_words_finds_nothing_and_says_so(string text)
    {
        var found = await _catalog.SearchAsync(SearchQuery.ParseLenient(text));
        found.Page.Items.Should().BeEmpty();
        found.Report!.Hint.Should().Be("There is no word to search for.");
    }

    [Fact]
    public async Task A_strict_search_is_never_relaxed()
    {
        var found = await _catalog.SearchAsync("volcano renovation");
        found.Page.Items.Should().BeEmpty();
        found.Report!.IsRelaxed.Should().BeFalse();
    }

    [Fact]
    public void Of_too_many_words_the_first_are_searched()
    {
        var query = SearchQuery.ParseLenient($"\"{string.Join(' ', Enumerable.Repeat("bay", 60))}\" a b c d e f");
        query.Root.Terms.Select(term => term.Text).Skip(1).Should().Equal("a", "b", "c", "d");
        query.Hint.Should().Be("Only the first 64 words are searched.");
        SearchQuery
            .ParseLenient(new string('x', 3000))
            .Hint.Should()
            .Be("Only the first 2,000 characters are searched.");
        $"{SearchQuery.ParseLenient($"heading:({string.Join(' ', Enumerable.Range(0, 63).Select(n => $"{n}x{new string('y', 26)}"))})")}"
            .Length.Should()
            .BeInRange(1900, SearchQuery.MaxLength);
    }

    public ValueTask DisposeAsync()
    {
        _catalog.Dispose();
        return ValueTask.CompletedTask;
    }
}
