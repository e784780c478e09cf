using System.Text;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;
using NewsCatalog.Parsing.Markup;

namespace NewsCatalog.Tests.Parsing;

public sealed class MarkdownSourceTests
{
    const string Text = """
        *Photo: Lena Brandt*

        # The ferry **Aurora** returns to [Tallholm](https://example.org/tallholm)

        By Lena Brandt

        After *nine months* in the dock, the ferry will `sail` again on Saturday, [the company][news] said.

        Nobody aboard
        -------------

        > "We are glad," its captain said. ~~Sad~~ Happy people stood on the quay \*all\* day.

        1. The engine is new.
        2. The deck is not.

        ***

        ```
        # not a heading
        * not an item
        ```

        ## What comes next?

        It will cross the sound four times a day, which is once more than before, and carry two hundred cars.

        ![The ferry in its dock](dock.jpg)
        <!-- more -->

        [news]: https://example.org/news "News"

        ## Related stories

        - [Old pier to be rebuilt](https://example.org/pier)
        - [Island school gets a new roof](https://example.org/roof)
        """;

    [Fact]
    public void Mark_up_becomes_plain_values()
    {
        var article = Parse(Text, "ferry.md");

        article.Headline.Should().Be("The ferry Aurora returns to Tallholm");
        article.Authors.Should().Equal("Lena Brandt");
        article.Lead.Should()
            .Be("After nine months in the dock, the ferry will sail again on Saturday, the company said.");
        article.Sections.Select(section => section.Heading).Should().Equal("Nobody aboard", "What comes next?");
        article
            .Sections[0]
            .Paragraphs.Should()
            .Equal(
                "\"We are glad,\" its captain said. Sad Happy people stood on the quay *all* day.",
                "The engine is new.",
                "The deck is not.",
                "# not a heading",
                "* not an item"
            );
        article.Sections[1].Paragraphs.Should().HaveCount(2).And.EndWith("The ferry in its dock");
        article.PhotoCredits.Select(credit => credit.Credit).Should().Equal("Lena Brandt");
        article.RelatedHeadlines.Should().Equal("Old pier to be rebuilt", "Island school gets a new roof");
        article.Lines.Count(line => line.Role == LineRole.Markup).Should().Be(6);
        article.Lines.Should().NotContain(line => line.Role == LineRole.Unassigned);
    }

    [Fact]
    public void In_a_plain_text_an_asterisk_is_an_asterisk()
    {
        const string text = "A *quiet* headline\nThe [ferry](x) will **sail** again on Saturday, said `the` company.\n";
        var article = Parse(text, "ferry.txt");
        article.Headline.Should().Be("A *quiet* headline");
        article.Lead.Should().Be("The [ferry](x) will **sail** again on Saturday, said `the` company.");
        Parse(text, "FERRY.MARKDOWN").Headline.Should().Be("A quiet headline");
    }

    [Theory]
    [InlineData("5 < 6 and snake_case_words * stay", "5 < 6 and snake_case_words * stay")]
    [InlineData("[Editor]: yes, and [sic]", "[Editor]: yes, and [sic]")]
    [InlineData("1987. It was a cold year", "1987. It was a cold year")]
    [InlineData("#hashtag and R&amp;D", "#hashtag and R&amp;D")]
    [InlineData("See <https://example.org> or [[a note]]", "See https://example.org or [[a note]]")]
    [InlineData("<p>An <b>old</b> page<br>", "An old page")]
    [InlineData("> > **Deep** quote", "Deep quote")]
    [InlineData("***both*** and __strong__ ``a ` b``", "both and strong a ` b")]
    public void A_line_reads_as_it_would_be_shown(string line, string value) =>
        Parse($"# A headline\n\nA lead.\n\n## A part\n\n{line}\n\nAn end.\n", "a.md")
            .Sections[0]
            .Paragraphs[0]
            .Should()
            .Be(value);

    [Theory]
    [InlineData("<!-- editor note\nDo not publish the name\n\n# Nor this\n-->", "")]
    [InlineData("<!-- a note\n```\n-->\nShown", "Shown")]
    [InlineData("<script>\nalert('x')\n</script>\n<STYLE media=\"print\">\n\np { color: red }\n</STYLE>", "")]
    [InlineData("<script>alert(1)</script> Shown <style>p { }</style>again", "Shown again")]
    [InlineData("One <!-- a note\nof -- two lines --> and two", "One|and two")]
    [InlineData("> <!-- a note\n> Do not publish\n> -->", "")]
    [InlineData("<!-- a --> <!-- b\nDo not publish\n--> <!-->Shown", "Shown")]
    [InlineData("Some <!-- without end\n\nA line -->", "Some <!-- without end|A line -->")]
    [InlineData("Write `<!--` and \\<!-- first,\n`-->` last", "Write <!-- and <!-- first,|--> last")]
    [InlineData("```\n<!--\n```\nShown", "<!--|Shown")]
    [InlineData("<!-- a note\nwithout an end\n\nDo not publish", "", "")]
    public void Comments_scripts_and_styles_are_not_shown(string lines, string shown, string end = "An end.")
    {
        var article = Parse($"# A headline\n\nA lead.\n\n## A part\n\n{lines}\n\nAn end.\n", "a.md");
        article.Sections.Single().Heading.Should().Be("A part");
        string.Join('|', article.Sections[0].Paragraphs).Should().Be($"{shown}|{end}".Trim('|'));
        article.Lines.Should().OnlyContain(line => line.Role != LineRole.Unassigned);
    }

    [Fact]
    public void A_later_level_1_heading_is_a_section() =>
        Parse("# One\n\nA lead.\n\n# Two\n\nA paragraph of it.\n", "a.md").Sections[0].Heading.Should().Be("Two");

    [Fact]
    public void A_level_1_heading_below_another_title_is_a_section()
    {
        const string matter = "---\ntitle: The ferry returns\n---\n";
        Parse($"{matter}# The sound\n\nIt is calm.\n", "a.md").Sections[0].Heading.Should().Be("The sound");
        Parse($"{matter}# The Ferry Returns\n\nIt is calm.\n", "a.md").Sections.Should().BeEmpty();
    }

    [Fact]
    public void Where_headings_are_marked_a_short_line_is_none()
    {
        var article = Parse("# A\n\nThe lead.\n\n## B\n\nHe disagrees\n\nA paragraph.\n", "a.md");
        article.Sections.Select(section => section.Heading).Should().Equal("B");
        article.Sections[0].Paragraphs.Should().Equal("He disagrees", "A paragraph.");
    }

    [Fact]
    public void Long_definitions_make_the_lines_that_use_them_no_longer()
    {
        var labels = Enumerable.Range(100, 240).ToList();
        var address = new string('a', 1_900);
        var line = string.Join(' ', labels.Select(label => $"[{label}]"));
        var definitions = new LinkDefinitions([line, .. labels.Select(label => $"[{label}]: https://{address}")]);

        definitions.AddedTo(line).Length.Should().BeInRange(2 * line.Length, 3 * line.Length);
        MarkdownLine.Read(line, definitions).Text.Should().Be(string.Join(' ', labels));
    }

    static ParsedArticle Parse(string text, string name) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)), new ParseOptions(name));
}
