using System.Text;
using CsCheck;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

/// <summary>What holds for every input whatever.</summary>
public sealed class AnyTextTests
{
    // More than a hundred thousand in all on the build server, where their half minute does not matter.
    internal static readonly long Cases = Rounds.Or(4_000, inCI: 60_000);

    // Four megabytes is the largest text that is read; a quadratic rule shows on half a megabyte.
    static readonly int Size = Rounds.Or(500_000, inCI: 4_000_000);

    static readonly string[] Phrases =
    [
        "By Jane Doe", "8 March 2011", "Updated 10:36 GMT, 24 September 2009",
        "LONDON (Reuters) - Oil prices rose on Monday.", "Photo: Anna Example", "©", "Related:",
        "Read more: Mayor resigns", "• An item of a list", "A Heading", "What will it cost?", "\"Quoted,\" she said.",
        "Ünïcödé Überschrift", "市议会周一同意建造第二座桥。", "اقرأ أيضا",
        "The council agreed on Monday to build a second bridge over the river, ending a long dispute.",
        "According to the Example Times (via Reuters), the bridge will open soon.", "", " ", "\u00A0", "12/13/2014",
        "99:99 am", "31 February 2010", "By", "Image credit: (", "2011-02-30T25:61:61+99:99", "[", "]",
        "\uD83D\uDE00 emoji", "- ", "1. ", "Photo", "Read more:", "(Photo: )", "年月日 5",
    ];

    internal static readonly Gen<string> Line = Gen.OneOf(
        OneOf(Phrases),
        Gen.Select(OneOf(Phrases), OneOf(Phrases), (left, right) => left + " " + right),
        Gen.Select(OneOf(Phrases), Gen.Int[0, 60], (phrase, length) => phrase[..Math.Min(length, phrase.Length)]),
        Gen.String[0, 40]);

    internal static readonly Gen<byte[]> Page = Gen.Select(
        Line.Array[0, 30],
        OneOf("\n", "\r\n", "\r", "\n\n"),
        OneOf<Encoding>(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, Encoding.UTF32),
        (lines, end, encoding) => encoding.GetBytes(string.Join(end, lines)));

    static readonly string[] Marks =
    [
        "# ", "## ", "####### ", "> ", "- ", "1. ", "2024. ", "+ ", "***", "---", "===", "```", "~~~", "`code`",
        "**bold**", "*", "_", "~~", "[text](https://example.org/a_b)", "![", "[label]", "[label]: https://example.org",
        "[Editor]: yes", "<br>", "<!-- more -->", "&amp;", "\\", "\\*", " #", "<https://example.org>",
        "![A bridge](b.png)", "<!--", "-->", "<!-->", "<script>", "<style media=print>", "</script>", "</style>", "`",
    ];

    internal static readonly Gen<byte[]> MarkdownPage = Gen.Select(
        Gen.Select(OneOf(Marks), Line, OneOf(Marks), Gen.Int[0, 6], Marked).Array[0, 25],
        lines => Encoding.UTF8.GetBytes(string.Join('\n', lines))
    );

    static readonly string[] Properties =
    [
        "title: A bridge", "title: 'It''s done'", "title: \"Tab\\t\\u00e9\"", "title: >-",
        "  folded", "  ", "", "date: 2024-05-01",
        "date: 2024-05-01 10:36:10 +0200", "date: soon", "lang: pt_BR", "lang: nonsense", "author: Jane Doe",
        "authors: [Jane Doe, \"John Roe\"]", "authors:", "  - name: Ann Example", "  - Ann Example", "tags: a, b, A",
        "tags: [bridge, , river]", "keywords:", "- one", "description: |", "summary: Short", "a: &a [x, x]", "b: *a",
        "? complex", ": [", "{", "}", "\t", "# comment", "...", "---", "title", "key with spaces: yes", "!!binary x",
        "%YAML 1.2", "<<: *a", "\"", "'", "@", "[[[[[[[[[[[[[[[[[[[[[[[", "\u0000",
        "title: \"a\\ud800\"", "title: \"a\\udc00b\"", "tags: [\"\\U00110000\"]", "author: \"\\uFFFF\\x\"",
    ];

    internal static readonly Gen<byte[]> FrontMatter = Gen.Select(
        Gen.OneOf(OneOf(Properties), OneOf(Properties), Gen.String[0, 12]).Array[0, 12],
        OneOf("---\n", "...\n", ""),
        (lines, end) => Encoding.UTF8.GetBytes($"---\n{string.Join('\n', lines)}\n{end}")
    );

    static string Marked(string before, string line, string after, int kind) => kind switch
    {
        0 => before,
        1 => before + line,
        2 => line + after,
        3 => $"{before}{line}{after}",
        4 => $"**{line}** and *{after}*",
        5 => $"[{line}]({after})",
        _ => "",
    };

    static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    [Fact]
    public void Any_bytes_are_accounted_for() => Gen.Byte.Array[0, 400].Sample(AccountsForEveryLine, iter: Cases);

    [Fact]
    public void A_plain_line_is_its_words_with_a_space_between() =>
        Gen.Char["  \t!0aZ~"]
            .Array[0, 12]
            .Sample(
                line =>
                    CleanText
                        .Of(new string(line))
                        .Should()
                        .Be(
                            string.Join(
                                ' ',
                                new string(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                            )
                        ),
                iter: Cases
            );

    [Fact]
    public void Any_page_is_accounted_for() => Page.Sample(AccountsForEveryLine, iter: Cases);

    [Fact]
    public void Any_page_of_Markdown_is_accounted_for() =>
        MarkdownPage.Sample(page => AccountedText.Check(page, "2024-05-01 any.md"), iter: Cases);

    [Fact]
    public void Any_front_matter_is_accounted_for() =>
        Gen.Select(FrontMatter, Page, (matter, page) => (byte[])[.. matter, .. page])
            .Sample(text => AccountedText.Check(text, "any.text"), iter: Cases);

    [Fact]
    public void A_text_of_the_corpus_with_lines_changed_is_accounted_for()
    {
        var corpus = TextFolder.TryUpwards("shared/corpus");
        Skip.When(corpus is null, "the labelled corpus (shared/corpus) is not beside the checkout");
        var texts = Directory
            .GetFiles(corpus, "*.txt", SearchOption.AllDirectories)
            .Select(File.ReadAllBytes)
            .ToArray();

        Gen.Select(OneOf(texts), Gen.Int[0, 100_000], Gen.Int[0, 3000], Gen.Byte.Array[0, 20])
            .Sample(
                (text, at, cut, put) =>
                    AccountsForEveryLine([
                        .. text[..(at % text.Length)],
                        .. put,
                        .. text[Math.Min(text.Length, (at % text.Length) + cut)..],
                    ]),
                iter: Cases / 20
            );
    }

    [Theory]
    [InlineData("a", "")]
    [InlineData("word ", "")]
    [InlineData("(", "")]
    [InlineData("Photo: ", "")]
    [InlineData("Read more: Mayor resigns", "\n")]
    [InlineData("What will it cost?", "\n")]
    [InlineData("By Jane Doe", "\n")]
    [InlineData("A Heading", "\n")]
    [InlineData("Photo: Anna", "\n")]
    [InlineData("[1]", "")]
    [InlineData("according to the Example Times, ", "")]
    [InlineData("\n", "")]
    public async Task A_very_long_text_takes_no_longer_than_its_length(string unit, string end)
    {
        await InTimeAsync(unit + end, "long.txt");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("![a](b ")]
    [InlineData("> ")]
    [InlineData("```\n")]
    [InlineData("[a]: https://b.c\n")]
    [InlineData("[a] [b]\n\n[b]: /c\n")]
    [InlineData("a\n===\n")]
    [InlineData("<!-- ")]
    [InlineData("<!-- --> ")]
    [InlineData("a <!-- ")]
    [InlineData("a <!-- <script> <style>\n")]
    [InlineData("a <!--\n-->")]
    [InlineData("<style>\n</script>\n")]
    public Task A_very_long_text_of_Markdown_takes_no_longer_than_its_length(string unit) =>
        InTimeAsync(unit, "long.md");

    [Theory]
    [InlineData("[* _`![~<a] \n")]
    [InlineData("****a**b*c*d__e_f_[[[]]]((~~~ \n")]
    public Task A_text_full_of_marks_takes_no_longer_than_its_length(string unit) => InTimeAsync(unit, "long.md");

    static async Task InTimeAsync(string unit, string name)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, Size / unit.Length)));
        var parsing = Task.Run(() => AccountedText.Check(text, name), TestContext.Current.CancellationToken);

        // Generous: it takes well under a second, and a quadratic rule would take many minutes.
        await parsing.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    static void AccountsForEveryLine(byte[] bytes) => AccountedText.Check(bytes, "any.txt");
}
