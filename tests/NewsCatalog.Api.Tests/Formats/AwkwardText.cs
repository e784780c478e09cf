using System.Text;
using System.Text.Json;
using CsCheck;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>Texts of the usual shape, made of what means something in Markdown, HTML or XML, and of any characters at
/// all.</summary>
static class AwkwardText
{
    const int Batch = 40;
    static readonly int Batches = Rounds.Or(3, inCI: 8);

    static readonly string[] Words =
    [
        "The", "council", "opened", "after", "years", "Bridge", "École", "中文", "مرحبا", "2026", "a", ".",
    ];

    static readonly string[] Marks =
    [
        "*", "**", "***", "**bold**", "_", "__", "_it_", "`", "```", "`code`", "~", "~~", "~~gone~~", "~~~", "[", "]",
        "(", ")", "[a](b)", "![a](b)", "[a]", "[a]:", "[^1]", "[ ]", "[x]", "!", "#", "##", "# a", "\\", "\\*", "\\\\",
        "-", "--", "---", "- a", "+", "=", "===", ":", ":::", "|", "| a | b |", "|---|", ">", "> a", ">>", "1.", "1)",
        "12. a", "123456789.", "1234567890.", "<", "</", "<b>", "</p>", "<br/>", "</article>",
        "<script>alert(1)</script>", "</title>", "</script>", "<!--", "-->", "<?", "?>", "<![CDATA[", "]]>",
        "<!DOCTYPE", "&", "&amp;", "&lt;", "&#60;", "&#x0;", "&nbsp", "&unknown;", "\"", "'", "\" onclick=\"", "' x='",
        "${a}", "{{a}}", "{.a}", "$x$", "^", "^2^", "http://example.com/?a=b&c=d", "<http://example.com>",
        "www.example.com", "a@example.com", "javascript:alert(1)", "%3Cb%3E", "\\u003c", "\t", "    ", "\u001b[1m",
        "\u001f", "\u007f", "\u0080", "\u0085", "\u009f", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u2028", "\u202e",
        "\u3000", "\ufeff", "\ufffd", "\uffff", "\ud83d\ude00", "\ud83f\udfff", "e\u0301",
    ];

    // Without what makes a file binary.
    static readonly Gen<string> Part = Gen.Frequency(
        (6, Gen.OneOf(Words)),
        (6, Gen.OneOf(Marks)),
        (1, Gen.String[1, 5].Select(text => string.Concat(text.Select(character => character < ' ' ? '?' : character))))
    );

    static readonly Gen<string> Author = Gen.OneOf("*Q.*", "_of_", "`Q`", "[Q](r)", "~~Q~~", "&amp;", "\\", "\"Q\"")
        .Select(middle => $"Jane {middle} Doe");
    static readonly Gen<string> Headline = Line(3, 8);
    static readonly Gen<string> Paragraph = Gen.Select(
        Line(1, 8),
        Line(1, 8),
        Line(0, 4),
        (start, middle, end) =>
            $"{start}many people had waited for it for years, {middle} and the council said that it was open. {end}"
    );

    static readonly Gen<string> Text = Gen.Select(
        Headline,
        Author,
        Paragraph,
        Headline,
        Paragraph.Array[1, 4],
        Headline,
        Line(1, 4),
        Headline.Array[2, 4],
        (headline, author, lead, heading, paragraphs, second, credit, related) =>
            $"{headline}\nBy "
                + $"{author}\n\n{lead}\n{heading}\n{string.Join('\n', paragraphs)}\n{second}\n{paragraphs[0]}\nPhoto: "
                + $"{credit}\n\n\n{string.Join('\n', related)}\n"
    );

    /// <summary>Serves many such texts and checks the article that each became.</summary>
    public static async Task CheckAsync(Func<CatalogApplication, JsonElement, Task> check)
    {
        var articles = new List<JsonElement>();
        await Text.Array[Batch]
            .SampleAsync(
                async texts =>
                {
                    var folder = new TextFolder();
                    foreach (var (number, text) in texts.Index())
                        folder.With($"{number}.txt", Encoding.UTF8.GetBytes(text));
                    using var application = CatalogApplication.Start(folder);
                    var items = (await application.GetAsync("/api/v1/articles?limit=100")).Items("items").ToList();
                    items.Should().HaveCount(texts.Length);
                    foreach (var item in items)
                    {
                        var article = await application.GetAsync(item.Text("url")!);
                        articles.Add(article);
                        await check(application, article);
                    }
                },
                iter: Batches,
                threads: 1
            );

        // Or nothing was checked.
        articles.Should().Contain(article => article.Text("byline") != null);
        articles.Should().Contain(article => article.Blocks().Any(block => block.IsHeading));
        articles.Should().Contain(article => article.Items("photoCredits").Any());
        articles.Should().Contain(article => article.Items("relatedHeadlines").Any());
    }

    /// <summary>The text as a page shows it: it cannot hold every character that JSON can.</summary>
    public static string InHtml(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune =>
            rune.Value is (< 0x20 and not (0x9 or 0xA or 0xD)) or (>= 0x7F and < 0xA0)
                or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE
                    ? "\ufffd"
                    : rune.ToString()));

    static Gen<string> Line(int least, int most) =>
        Gen.Select(Part, Gen.OneOf(" ", " ", ""))
            .Array[least, most]
            .Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2)));
}
