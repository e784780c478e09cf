using System.Net;
using System.Text.Json;
using CsCheck;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Search;

/// <summary>What is suggested while somebody types, in a catalog of sixty articles with hundreds of words in m and
/// k.</summary>
public sealed class SuggestionsTests(SuggestionsTests.Library library) : IClassFixture<SuggestionsTests.Library>
{
    readonly CatalogApplication _application = library.Application;

    [Theory]
    [InlineData("prime m", "prime minister")]
    [InlineData("Prime M", "Prime minister")]
    [InlineData("the prime min", "the prime minister")]
    [InlineData("prime minsit", "prime minister")]
    [InlineData("hong k", "hong Kong")]
    [InlineData("Hong Ko", "Hong Kong")]
    [InlineData("in hong k", "in hong Kong")]
    public async Task A_word_is_completed_among_the_articles_that_have_the_words_before(string prefix, string first) =>
        (await TermsAsync(prefix)).First().Text.Should().Be(first);

    [Fact]
    public async Task What_stands_behind_the_word_before_comes_first()
    {
        var terms = (await TermsAsync("prime m")).Select(term => term.Text).ToList();
        terms.Should().StartWith(["prime minister"]).And.Contain("prime market");
        terms.Should().NotContain(term => term.StartsWith("prime mk", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("don", "don't")]
    [InlineData("dont", "don't")]
    [InlineData("caf", "café")]
    [InlineData("nas", "NASA")]
    [InlineData("kong", "Kong")]
    [InlineData("musi", "music")]
    public async Task A_completion_is_spelt_as_in_most_texts(string prefix, string first) =>
        (await TermsAsync(prefix)).First().Text.Should().Be(first);

    [Theory]
    [InlineData("museu", "museum")]
    [InlineData("old mus", "old museum")]
    public async Task Inflections_are_one_suggestion_in_the_commonest_form(string prefix, string form) =>
        (await TermsAsync(prefix)).Select(term => term.Text)
            .Where(text => text.Contains("museum"))
            .Should()
            .Equal(form);

    [Fact]
    public async Task Behind_a_word_there_is_no_stop_word()
    {
        var terms = (await TermsAsync("prime t")).Select(term => term.Text).ToList();
        terms.Should().Contain("prime time").And.NotContain("prime the").And.NotContain("prime to");
    }

    [Theory]
    [InlineData("m")]
    [InlineData("mus")]
    [InlineData("prime m")]
    [InlineData("the k")]
    [InlineData("hong kogn")]
    public async Task A_smaller_limit_gives_the_first_of_the_same(string prefix)
    {
        var ten = await _application.GetAsync($"/api/v1/suggestions?prefix={Uri.EscapeDataString(prefix)}");
        var three = await _application.GetAsync($"/api/v1/suggestions?prefix={Uri.EscapeDataString(prefix)}&limit=3");
        foreach (var list in (string[])["terms", "headlines"])
        {
            three.GetProperty(list).EnumerateArray().Select(one => one.GetRawText()).Should()
                .Equal(ten.GetProperty(list).EnumerateArray().Take(3).Select(one => one.GetRawText()), list);
        }
    }

    [Theory]
    [InlineData("NOT m")]
    [InlineData("OR m")]
    [InlineData("\"prime m")]
    [InlineData("-(prime OR m")]
    [InlineData("headline:prime m")]
    [InlineData("prime~ m")]
    public Task A_sign_of_the_grammar_is_no_part_of_a_suggestion(string prefix) => EachFindsItsArticlesAsync(prefix);

    [Fact]
    public Task Any_text_is_completed_to_searches_that_find_their_articles()
    {
        string[] known =
        [
            "prime", "Hong", "the", "don't", "NOT", "OR", "\"old", "museum)", "(k", "café", "東京都", "U.S.",
        ];
        var word = Gen.OneOf(
            Gen.Int[0, known.Length - 1].Select(index => known[index]),
            Gen.String[0, 6],
            Gen.Char["abcdefghijklmnopqrstuvwxyz "].Array[1, 5].Select(letters => new string(letters))
        );
        return word.Array[1, 4].Select(words => string.Join(' ', words)).Where(text => text.Trim().Length > 0)
            .SampleAsync(EachFindsItsArticlesAsync, iter: Rounds.Or(100, inCI: 500), threads: 1);
    }

    async Task EachFindsItsArticlesAsync(string prefix)
    {
        using var response = await _application.SendAsync(
            HttpMethod.Get,
            $"/api/v1/suggestions?limit=20&prefix={Uri.EscapeDataString(prefix)}"
        );
        response.StatusCode.Should().Be(HttpStatusCode.OK, prefix);
        using var suggested = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        foreach (var term in suggested.RootElement.GetProperty("terms").EnumerateArray())
        {
            var found = await _application.GetAsync(term.GetProperty("url").GetString()!);
            var articles = term.GetProperty("articles").GetInt32();
            articles.Should().BePositive();
            found.GetProperty("total").GetInt32().Should().Be(articles, $"{prefix}: {term}");
        }
    }

    async Task<List<(string Text, int Articles)>> TermsAsync(string prefix)
    {
        var suggested = await _application.GetAsync($"/api/v1/suggestions?prefix={Uri.EscapeDataString(prefix)}");
        return
        [
            .. suggested.GetProperty("terms").EnumerateArray()
                .Select(term => (term.GetProperty("text").GetString()!, term.GetProperty("articles").GetInt32())),
        ];
    }

    public sealed class Library : IDisposable
    {
        const int Crowd = 50;

        internal CatalogApplication Application { get; } = CatalogApplication.Start(Texts());

        public void Dispose() => Application.Dispose();

        static TextFolder Texts()
        {
            var folder = new TextFolder();
            for (var number = 0; number < Crowd; number++)
            {
                folder.With(
                    $"crowd{number}.txt",
                    Text($"A Long List Of Names {number}", Names("mk", 300), Names("k", 300))
                );
            }

            string[] bodies =
            [
                "The prime minister said on Monday that the market was calm, and prime time came to the city.",
                "A vote about the prime minister was held in the market hall; the ministers were late.",
                "In Hong Kong the prime minister met the owners of a café, and they don't agree with NASA.",
                "The people of Hong Kong say that they don't like the café. Don't ask NASA about the old museum.",
                "Museums are closed. The old museum has music in Kong Street, and the museum has a garden.",
                "東京都知事は月曜日、新しい橋の開通式に出席した。東京都の橋である。",
            ];
            foreach (var (number, body) in bodies.Index())
                folder.With($"story{number}.txt", Text($"Something Happened Again In Town {number}", body));
            return folder;
        }

        static string Text(string headline, params string[] paragraphs) =>
            $"{headline}\n\n{string.Join("\n\n", paragraphs)}\n\n"
            + "This is what was in the paper of the day and it has been so for all of the years before.\n";

        static string Names(string start, int count) => string.Join(
            ' ',
            Enumerable.Range(0, count).Select(number => $"{start}{Letter(number / 20)}{Letter(number % 20)}a")
        ) + " are names.";

        static char Letter(int number) => (char)('a' + number);
    }
}
