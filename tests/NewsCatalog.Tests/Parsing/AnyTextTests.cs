using System.Text;
using CsCheck;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

/// <summary>What holds for every input whatever.</summary>
public sealed class AnyTextTests
{
    // More than a hundred thousand in all on the build server, where their half minute does not matter.
    static readonly long Cases = Rounds.Or(4_000, inCI: 60_000);

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

    static readonly Gen<string> Line = Gen.OneOf(
        OneOf(Phrases),
        Gen.Select(OneOf(Phrases), OneOf(Phrases), (left, right) => left + " " + right),
        Gen.Select(OneOf(Phrases), Gen.Int[0, 60], (phrase, length) => phrase[..Math.Min(length, phrase.Length)]),
        Gen.String[0, 40]);

    static readonly Gen<byte[]> Page = Gen.Select(
        Line.Array[0, 30],
        OneOf("\n", "\r\n", "\r", "\n\n"),
        OneOf<Encoding>(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, Encoding.UTF32),
        (lines, end, encoding) => encoding.GetBytes(string.Join(end, lines)));

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
        var text = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat(unit + end, Size / (unit.Length + end.Length)))
        );
        var parsing = Task.Run(() => AccountsForEveryLine(text), TestContext.Current.CancellationToken);

        // Generous: it takes well under a second, and a quadratic rule would take many minutes.
        await parsing.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    static void AccountsForEveryLine(byte[] bytes)
    {
        var source = SourceText.Decode(bytes);
        var article = ArticleTextParser.Parse(source);

        if (article.Lines.Count != source.Lines.Count) throw new InvalidOperationException("A line is missing.");
        for (var i = 0; i < article.Lines.Count; i++)
        {
            var line = article.Lines[i];
            if (line.Line != i + 1)
                throw new InvalidOperationException($"Line {i + 1} has the number {line.Line}.");
            foreach (var pointer in line.Also.Prepend(line.Pointer).OfType<string>())
                Comes(article, pointer, source.Lines[i]);
        }

        Points(article);
    }

    /// <summary>The value that a line points at stands in that line, invisible characters aside.</summary>
    static void Comes(ParsedArticle article, string pointer, string line)
    {
        if (pointer == "/publishedAt") return;
        var value = At(article, pointer);
        if (!CleanText.Of(line).Contains(value, StringComparison.Ordinal))
            throw new InvalidOperationException($"{pointer} '{value}' is not in '{line}'.");
    }

    /// <summary>Every value is pointed at by a line.</summary>
    static void Points(ParsedArticle article)
    {
        var pointers = article.Lines.SelectMany(line => line.Also.Prepend(line.Pointer)).OfType<string>().ToHashSet();
        var values = new List<string>();
        if (article.Headline.Length > 0) values.Add("/headline");
        if (article.Lead is not null) values.Add("/lead");
        if (article.Byline is not null) values.Add("/byline");
        if (article.Dateline is not null) values.Add("/dateline");
        if (article.PublishedAt is not null) values.Add("/publishedAt");
        values.AddRange(article.Authors.Select((_, i) => $"/authors/{i}"));
        values.AddRange(article.PhotoCredits.Select((_, i) => $"/photoCredits/{i}"));
        values.AddRange(article.RelatedHeadlines.Select((_, i) => $"/relatedHeadlines/{i}"));
        for (var s = 0; s < article.Sections.Count; s++)
        {
            if (article.Sections[s].Heading is not null) values.Add($"/sections/{s}/heading");
            values.AddRange(article.Sections[s].Paragraphs.Select((_, p) => $"/sections/{s}/paragraphs/{p}"));
        }

        var orphan = values.Find(value => !pointers.Contains(value));
        if (orphan is not null) throw new InvalidOperationException($"No line points at {orphan}.");
        foreach (var cited in article.CitedSources)
        {
            var text = At(article, cited.Pointer);
            if (
                text.Substring(cited.Source.Start, cited.Source.Length) != cited.Source.Name
                || !text.Contains(cited.Source.Quote, StringComparison.Ordinal)
            )
            {
                throw new InvalidOperationException($"'{cited.Source.Name}' is not where it is said to be.");
            }
        }
    }

    static string At(ParsedArticle article, string pointer) => pointer.Split('/') switch
    {
        [_, "headline"] => article.Headline,
        [_, "lead"] => article.Lead!,
        [_, "byline"] => article.Byline!,
        [_, "dateline"] => article.Dateline!,
        [_, "authors", var i] => article.Authors[Number(i)],
        [_, "photoCredits", var i] => article.PhotoCredits[Number(i)].Raw,
        [_, "relatedHeadlines", var i] => article.RelatedHeadlines[Number(i)],
        [_, "sections", var s, "heading"] => article.Sections[Number(s)].Heading!,
        [_, "sections", var s, "paragraphs", var p] => article.Sections[Number(s)].Paragraphs[Number(p)],
        _ => throw new InvalidOperationException($"{pointer} points at nothing."),
    };

    static int Number(string index) => int.Parse(index, System.Globalization.CultureInfo.InvariantCulture);
}
