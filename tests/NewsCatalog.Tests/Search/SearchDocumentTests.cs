using System.Globalization;
using System.Text.RegularExpressions;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Tests.Search;

/// <summary>The examples of <c>docs/search.md</c>, on its own articles.</summary>
public sealed partial class SearchDocumentTests(SearchDocumentTests.Library library)
    : IClassFixture<SearchDocumentTests.Library>
{
    static readonly string Document = File.ReadAllText(Path.Combine(TextFolder.Upwards("docs"), "search.md"))
        .ReplaceLineEndings("\n");

    public static TheoryData<string, string> Searches() => new(Table("finds").Select(cells => (cells[0], cells[1])));

    public static TheoryData<string, int, string> Refusals() =>
        new(Table("column").Select(cells => (cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2])));

    public static TheoryData<string, string> Typed() =>
        new(Table("understood", first: "typed").Select(cells => (cells[0], cells[1])));

    public static TheoryData<string, string> Hints() => new(Table("hint").Select(cells => (cells[0], cells[1])));

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_documented_search_finds_the_documented_articles(string query, string articles)
    {
        var found = await library.Catalog.FindAsync(query);
        found
            .Select(name => name.Replace(".txt", "", StringComparison.Ordinal))
            .Should()
            .BeEquivalentTo(articles.Split(", ", StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task What_it_was_understood_as_finds_the_same(string query, string articles)
    {
        _ = articles;
        (await library.Catalog.FindAsync($"{SearchQuery.Parse(query)}"))
            .Should()
            .Equal(await library.Catalog.FindAsync(query));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_documented_refusal_says_where_and_why(string query, int column, string reason)
    {
        SearchQuery.TryParse(query, hasFields: true, out _, out var error).Should().BeFalse();
        (error!.Column, error.Message).Should().Be((column, reason));
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public void A_documented_text_is_understood_as_documented(string typed, string understood) =>
        $"{SearchQuery.ParseLenient(typed)}".Should().Be(understood);

    [Theory]
    [MemberData(nameof(Hints))]
    public void A_documented_hint_is_given(string query, string hint) =>
        (SearchQuery.Parse(query).Hint ?? "").Should().Be(hint);

    [Theory]
    [InlineData("harbour || café", "`||` means nothing; write OR for either.")]
    [InlineData("Why? Who knows?!", null)]
    [InlineData("(tea and rum) not (rum or tea)", "`and` is searched as a word; leave it out, since all words must be "
        + "there. `or` is searched as a word; write OR in capitals for either. `not` is searched as a word; write NOT "
        + "in capitals to leave out what is behind it.")]
    public void A_search_has_all_hints_that_it_needs(string query, string? hint) =>
        SearchQuery.Parse(query).Hint.Should().Be(hint);

    [Theory]
    [InlineData("tea NOT NOT rum", "tea rum")]
    [InlineData("tea AND NOT (rum OR gin)", "tea -(rum OR gin)")]
    [InlineData("NOT -rum OR Not And", "rum OR not and")]
    public void An_operator_prints_as_what_it_means(string query, string printed) =>
        $"{SearchQuery.Parse(query)}".Should().Be(printed);

    [Fact]
    public void All_languages_that_are_stemmed_are_named()
    {
        foreach (var language in Stemmer.Languages) Document.Should().Contain(new CultureInfo(language).EnglishName);
    }

    static IEnumerable<string[]> Table(string second, string first = "q") => Document.Split("\n\n")
        .Single(block => block.StartsWith($"| {first} | {second} |", StringComparison.Ordinal))
        .Split('\n')
        .Skip(2)
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"```text (?<name>\S+)\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Articles();

    public sealed class Library : IAsyncLifetime
    {
        internal SearchableCatalog Catalog { get; } = new();

        public async ValueTask InitializeAsync() =>
            await Catalog.MergeAsync([
                .. Articles()
                    .Matches(Document)
                    .Select(match => ($"{match.Groups["name"].Value}.txt", match.Groups["text"].Value + "\n")),
            ]);

        public ValueTask DisposeAsync()
        {
            Catalog.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
