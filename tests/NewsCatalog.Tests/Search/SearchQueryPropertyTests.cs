using CsCheck;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Tests.Search;

/// <summary>Whatever is typed is understood, and prints as it was understood, or is refused at a place within
/// it.</summary>
public sealed class SearchQueryPropertyTests
{
    static readonly string[] Parts =
    [
        "museum", "night", "don't", "U.S.", "1,000", "café", "東京都", "ไทย", "OR", "AND", "NOT", "-", "--", "(", ")",
        "((", "\"", "\\\"", "\\", "*", "~", "**", "a*", "mus*", "musuem~", "headline:", "LEAD:", "body:", "title:", ":",
        "\"night ferry\"", "\"the \\\"old\\\" bay\"", "headline:(", " ", "  ", "\t", "\u3000", "\u00A0", "\u200B",
        "\u0301", "\uD83D", "\uDE00", "\uFFFF", "ﬁre", "İstanbul", "ß", "…", "x:y", "http://example.com/a?b=c", "C++",
        "AT&T", "e-mail", "_", "|", "^2", "[a TO b]", "{}", "/re/", "&&", "+must",
        "||", "or", "and", "not", "wom?n", "*ology", "~0.8", "~5", "published:[",
        "https://", "www.example.com/", "/2024/05/", "some-title-12345.html", "%e6%9d%b1%E4%BA%AC", "%zz", "#top",
    ];

    static readonly Gen<string> Text = Gen.Frequency(
        (4, Gen.OneOf(Parts).Array[0, 12].Select(string.Concat)),
        (4, Gen.OneOf(Parts).Array[0, 12].Select(parts => string.Join(' ', parts))),
        (2, Gen.String[0, 60])
    );

    [Fact]
    public void Any_text_is_understood_and_prints_as_itself_or_is_refused_at_a_place_within_it() =>
        Text.Sample(
            text =>
            {
                if (SearchQuery.TryParse(text, hasFields: true, out var query, out var error))
                {
                    var printed = query.ToString();
                    SearchQuery
                        .TryParse(printed, hasFields: true, out var again, out var refusal)
                        .Should()
                        .BeTrue($"'{text}' prints as '{printed}', which is refused: {refusal?.Message}");
                    again.Should().Be(query, $"'{text}' prints as '{printed}'");
                }
                else
                {
                    error.Column.Should().BeInRange(1, text.Length + 1, text);
                    error.Message.Should().NotBeNullOrWhiteSpace();
                }
            },
            iter: Rounds.Or(20_000, inCI: 200_000)
        );

    [Fact]
    public void A_lenient_search_refuses_no_text_and_prints_as_what_it_means() =>
        Gen.Frequency((4, Text), (1, Text.Array[10, 60].Select(string.Concat)))
            .Sample(
                text =>
                {
                    var query = SearchQuery.ParseLenient(text);
                    if (query.IsEmpty)
                    {
                        query.Hint.Should().NotBeNull();
                        return;
                    }

                    SearchQuery
                        .TryParse($"{query}", hasFields: true, out var again, out var refusal)
                        .Should()
                        .BeTrue($"'{text}' prints as '{query}', which is refused: {refusal?.Message}");
                    again.Should().Be(query, $"'{text}' prints as '{query}'");
                    if (SearchQuery.TryParse(text, hasFields: true, out var strict, out _))
                        query.Should().Be(strict, $"'{text}' follows the grammar");
                },
                iter: Rounds.Or(20_000, inCI: 200_000)
            );

    [Fact]
    public void A_search_for_any_of_its_words_prints_as_itself_too() =>
        Text.Sample(
            text =>
            {
                if (!SearchQuery.TryParse(text, hasFields: true, out var query, out _) || query.OfAny() is not { } any)
                    return;
                SearchQuery
                    .TryParse($"{any}", hasFields: true, out var again, out _)
                    .Should()
                    .BeTrue($"'{text}' gives '{any}'");
                again.Should().Be(any, $"'{text}' gives '{any}'");
            },
            iter: Rounds.Or(10_000, inCI: 50_000)
        );

    [Fact]
    public void It_is_nested_no_deeper_than_the_search_itself()
    {
        var deepest = string.Concat(Enumerable.Range(0, SearchQuery.MaxDepth / 2).Select(_ => "(a OR (b "));
        var query = SearchQuery.Parse($"x -y {deepest}c{new string(')', SearchQuery.MaxDepth)}");
        SearchQuery.TryParse($"{query.OfAny()}", hasFields: true, out var again, out _).Should().BeTrue();
        again.Should().Be(query.OfAny());
    }

    [Theory]
    [InlineData("(", 2000)]
    [InlineData("-", 1999)]
    [InlineData("a OR ", 400)]
    [InlineData("\"", 2000)]
    [InlineData("ab* ", 500)]
    [InlineData("ab ", 666)]
    [InlineData("(a ", 600)]
    [InlineData("headline:", 200)]
    [InlineData("x", 100_000)]
    public void Long_texts_are_refused_in_no_time(string part, int times) =>
        SearchQuery
            .TryParse(string.Concat(Enumerable.Repeat(part, times)), hasFields: true, out _, out _)
            .Should()
            .BeFalse();

    [Fact]
    public void A_search_is_without_fields_where_there_are_none()
    {
        SearchQuery.TryParse("headline:night", hasFields: false, out _, out var error).Should().BeFalse();
        (error!.Column, error.Message)
            .Should()
            .Be((1, "There are no fields here. In quotes 'headline:' is searched as text."));
        SearchQuery.TryParse("\"headline:night\"", hasFields: false, out _, out _).Should().BeTrue();
    }
}
