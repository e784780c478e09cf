using CsCheck;
using NewsCatalog.Articles;
using NewsCatalog.Parsing.Canonical;

namespace NewsCatalog.Tests.Parsing.Canonical;

/// <summary>Values of articles that look like something else: marks, labels, YAML, and characters that are seldom
/// seen.</summary>
static class AnyValues
{
    static readonly string[] Awkward =
    [
        "# Headline", "## Heading", "> Lead", "- Related", "! Photo", "!caption Photo", "!credit Photo", "!", "#", "##",
        "-", ">", "---", "...", "\\", "\\\\", "\\# Heading", "\\n", "\"", "'", "\"quoted\"", "it's", "a: b", ": ", "a #b",
        "# comment", "{a: b}", "[a, b]", "[", "]", "{", "}", "*alias", "&anchor", "!!binary x", "%YAML 1.2", "|", ">-",
        "@", "`code`", "? key", "~", "null", "true", "no", "12", "1.5", "2011-03-08", "format: newscatalog",
        "title: A bridge", "  indented", "a\tb", "a\r\nb", "a\u2028b\u2029c", "\u0085", "a\u00A0b", "a\u00ADb\u200Bc",
        "\uFEFFmark", "\u0000\u0007x", "\u007F\u009Fx", "\uD83D\uDE00 emoji", "👩‍👩‍👧‍👦", "e\u0301", "\u0301", "\u200D",
        "שלום \u200Fעולם", "\u202Eabc\u202C", "اقرأ أيضا", "市议会周一同意建造第二座桥。", "lone \uD800 half", "\uDC00",
        "\uFFFE", "\uFFFF", "\uFFFD", "\U0010FFFF", "Photo: Anna Example", "© Anna", "(Image credit: Anna)",
        "The hall. Photo: Anna", "By Jane Doe", "By Jane Doe and John Roe, 8 March 2011", "8 March 2011", "Friday, 8 March",
        "Updated 10:36 GMT, 24 September 2009", "Related stories", "Related:", "Read more: Mayor resigns",
        "LONDON (Reuters) - Oil prices rose on Monday.", "• An item", "1. An item", "What will it cost?", "A Heading",
        "**bold** _it_ [a](b) <b>x</b> &amp; <!-- x -->", "<script>", "```", "~~~", "===", "***", "<!doctype html>",
        "From: a@example.org", "%PDF-", "a, b", "Paris, Texas", ",", "NULL", "0x1F", "a\\ud800", "\\u0041", "^", "$",
    ];

    static readonly Gen<string> Word = Gen.OneOf(
        Gen.Int[0, Awkward.Length - 1].Select(index => Awkward[index]),
        Gen.String[0, 12],
        Gen.Char.Array[0, 6].Select(characters => new string(characters)),
        Gen.Char["#>-!\\ \":'[]{},a"].Array[0, 8].Select(characters => new string(characters))
    );

    static readonly Gen<string> Short = Gen.Select(Word, Word, Gen.Bool, (left, right, both) =>
        both ? $"{left} {right}" : left).Select(Visible);

    static readonly Gen<string> Long = Gen.Frequency(
        (20, Short),
        (2, Gen.Select(Short, Short, Short, (a, b, c) => $"{a} {b}, {c}. {a}")),
        (1, Gen.Int[0, 10_000].Select(length => new string('x', length + 1)))
    );

    static readonly Gen<Section> Part = Gen.Select(
        Short,
        Long.Array[0, 4],
        (heading, paragraphs) => new Section(heading, paragraphs)
    );

    static readonly Gen<Section[]> Sections = Gen.Select(
        Part.Array[0, 4],
        Long.Array[1, 3],
        Gen.Bool,
        (parts, intro, hasIntro) => hasIntro ? [new Section(null, intro), .. parts] : parts
    );

    // The parts of a credit stand in its text.
    static readonly Gen<PhotoCredit> Credit = Gen.Select(
        Short.Select(Cleaned),
        Short.Select(Cleaned),
        Gen.Int[0, 3],
        (caption, name, kind) =>
            kind switch
            {
                0 => new PhotoCredit(null, caption, null),
                1 => new PhotoCredit(name, $"Photo: {name}", null),
                2 => new PhotoCredit(null, $"{caption} (left)", caption),
                _ => new PhotoCredit(name, $"{caption} Photo: {name}", caption),
            }
    );

    static readonly Gen<string[]> Related = Gen.Frequency(
        (30, Short.Array[0, 6]),
        (1, Gen.Select(Short, text => Enumerable.Range(0, 1000).Select(index => $"{text} {index}").ToArray()))
    );

    static readonly Gen<(DateTimeOffset?, PublishedPrecision?)> Time = Gen.Select(
        Gen.Long[0, 365L * 24 * 3600 * 698],
        Gen.Int[0, 3],
        (seconds, kind) =>
        {
            var first = new DateTimeOffset(1500, 1, 2, 0, 0, 0, TimeSpan.Zero);
            var unit = kind switch { 1 => 60, 2 => 86_400, _ => 1 };
            var at = first.AddSeconds(seconds - (seconds % unit));
            return kind switch
            {
                0 => ((DateTimeOffset?)null, (PublishedPrecision?)null),
                1 => (at.ToOffset(TimeSpan.FromHours(2)), PublishedPrecision.Minute),
                2 => (at, PublishedPrecision.Day),
                _ => (at, PublishedPrecision.Second),
            };
        }
    );

    static readonly Gen<string?> Language = Gen.Int[0, 5].Select(index =>
        ((string?[])[null, "en", "no", "pt_BR", "zh-hant-tw", "de-1996"])[index]);

    public static readonly Gen<ArticleValues> Any = Gen.Select(
        Gen.Select(Gen.Null(Short), Gen.Null(Long), Gen.Null(Short), Gen.Null(Short), Gen.Null(Long), Language),
        Gen.Select(Short.Array[0, 4], Short.Array[0, 4], Time),
        Gen.Select(Sections, Credit.Array[0, 4], Related),
        (texts, names, parts) =>
            new ArticleValues
            {
                Headline = texts.Item1,
                Lead = texts.Item2 ?? "The second bridge was opened.",
                Byline = texts.Item3,
                Dateline = texts.Item4,
                Description = texts.Item5,
                Language = texts.Item6,
                Authors = names.Item1,
                Tags = [.. names.Item2.DistinctBy(tag => NewsCatalog.Text.FoldedText.Of(Cleaned(tag)))],
                PublishedAt = names.Item3.Item1,
                PublishedPrecision = names.Item3.Item2,
                UpdatedAt = names.Item3.Item1,
                Sections = parts.Item1,
                PhotoCredits = parts.Item2,
                RelatedHeadlines = parts.Item3,
            }
    );

    public static string Cleaned(string text) =>
        NewsCatalog.Parsing.Lines.CleanText.Of(NewsCatalog.Text.UnicodeText.WellFormed(text));

    /// <summary>A text that cleaning leaves empty is refused, so it gets a letter.</summary>
    static string Visible(string text) => Cleaned(text).Length == 0 ? text + "x" : text;
}
