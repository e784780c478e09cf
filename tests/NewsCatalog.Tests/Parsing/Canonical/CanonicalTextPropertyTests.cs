using System.Text;
using CsCheck;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Canonical;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing.Canonical;

/// <summary>What holds for all values that can be written.</summary>
public sealed class CanonicalTextPropertyTests
{
    static readonly long Cases = Rounds.Or(1_000, inCI: 30_000);

    [Fact]
    public void The_parser_reads_back_what_was_written() =>
        AnyValues.Any.Sample(
            values =>
            {
                var text = CanonicalText.Write(values);
                var cleaned = WritableValues.Of(values);
                foreach (var name in (string[])["any.txt", "any.md", "any"])
                {
                    var read = ArticleValues.Of(Parse(text, name));
                    ValueList.Of(read).Should().Equal(ValueList.Of(cleaned));
                    CanonicalText.Write(read).Should().Be(text);
                }
            },
            iter: Cases
        );

    [Fact]
    public void Cleaning_touches_nothing_but_white_space_and_what_cannot_be_seen() =>
        AnyValues.Any.Sample(
            values =>
            {
                var cleaned = WritableValues.Of(values);
                cleaned.RelatedHeadlines.Should().Equal(values.RelatedHeadlines.Select(AnyValues.Cleaned));
                cleaned.Lead.Should().Be(AnyValues.Cleaned(values.Lead!));
                (cleaned.PublishedAt, cleaned.PublishedPrecision)
                    .Should()
                    .Be((values.PublishedAt, values.PublishedPrecision));
                ValueList.Of(WritableValues.Of(cleaned)).Should().Equal(ValueList.Of(cleaned));
            },
            iter: Cases
        );

    [Fact]
    public void Each_line_of_a_written_text_is_accounted_for() =>
        AnyValues.Any.Sample(
            values => AccountedText.Check(Encoding.UTF8.GetBytes(CanonicalText.Write(values)), "any.txt"),
            iter: Cases / 2
        );

    [Fact]
    public void Any_text_that_calls_itself_explicit_is_accounted_for()
    {
        string[] beginnings =
            ["# ", "## ", "> ", "- ", "! ", "!caption ", "!credit ", "\\", "", "", "#", "---", "!credit", "\\\\", "  "];
        Gen.Select(Gen.Int[0, beginnings.Length - 1], Gen.String[0, 10], (at, text) => beginnings[at] + text)
            .Array[0, 20]
            .Sample(
                lines =>
                {
                    var text = $"---\nformat: newscatalog\nbyline: Jane\n---\n{string.Join('\n', lines)}";
                    AccountedText.Check(Encoding.UTF8.GetBytes(text), "any.txt");
                    Parse(text, "any.md").Lines.Should().NotContain(line => line.Role == LineRole.Unassigned);
                },
                iter: Cases
            );
    }

    [Fact]
    public void What_any_text_states_can_be_written() =>
        Gen.Select(
                Gen.OneOf(AnyTextTests.Page, AnyTextTests.MarkdownPage),
                Gen.OneOf(AnyTextTests.FrontMatter, Gen.Const<byte[]>([])),
                (page, matter) => (byte[])[.. matter, .. page]
            )
            .Sample(
                text =>
                {
                    var parsed = ArticleTextParser.Parse(SourceText.Decode(text), new ParseOptions("any.md"));
                    if (parsed.Headline.Length == 0) return;
                    var stated = ArticleValues.Of(parsed);
                    // A headline may be derived from a byline or a date that stands alone.
                    if (stated.Headline is null && !stated.HasText) return;
                    var read = ArticleValues.Of(Parse(CanonicalText.Write(stated), "any.txt"));
                    ValueList.Of(read).Should().Equal(ValueList.Of(WritableValues.Of(stated)));
                },
                iter: Cases
            );

    static ParsedArticle Parse(string text, string name) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)), new ParseOptions(name));
}
