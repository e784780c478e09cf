using System.Text;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

/// <summary>Texts whose paragraphs were broken into lines.</summary>
public sealed class WrappedTextTests
{
    const string Headline = "Eastern pier to be rebuilt";

    static readonly string[] Paragraphs =
    [
        "The harbour board agreed on Monday to rebuild the eastern pier, which a storm had damaged two winters ago. It "
            + "had asked three builders for offers, and only one of them had answered before the end of the year.",
        "Work begins in May, the board said, and the ferry will use the western pier until then. Mara Lindqvist of the "
            + "Eastbrook Ferry Company, which has four ships, called that a fair solution for everybody.",
        "Half of the cost is paid by the county. The rest is a loan over twenty years at three per cent, which the port "
            + "has to pay back from what the ships pay for each landing, as it has done since it was founded.",
        "Fishermen had asked for a third pier in the south of the bay, where the water is deeper and the wind is weaker, "
            + "but the board found that this would cost twice as much and would take four years longer.",
    ];

    static ParsedArticle Parse(string text) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)));

    static string Laid(int width, int kind, string between) =>
        string.Join(between, Paragraphs.Prepend(Headline).Select((paragraph, index) =>
            string.Join('\n', Layout.Of(paragraph, width, index == 0 && kind == 2 ? 1 : kind))));

    [Theory]
    [InlineData(72, 1, "\n\n")]
    [InlineData(60, 1, "\n\n")]
    [InlineData(66, 2, "\n")]
    [InlineData(72, 3, "\n>\n")]
    [InlineData(78, 5, "\n\n")]
    [InlineData(45, 1, "\n\n")]
    public void Paragraphs_that_were_broken_into_lines_are_read_whole(int width, int kind, string between)
    {
        var article = Parse(Laid(width, kind, between));

        article.Headline.Should().Be(Headline);
        article.Lead.Should().Be(Paragraphs[0]);
        article.Sections.Should().ContainSingle().Which.Paragraphs.Should().Equal(Paragraphs[1..]);
        article.RelatedHeadlines.Should().BeEmpty();
    }

    [Fact]
    public void Each_line_of_a_paragraph_names_its_value()
    {
        var text = Laid(60, 1, "\n\n");
        var lines = text.Split('\n');
        var article = Parse(text);

        var lead = article.Lines.Where(line => line.Pointer == "/lead").ToList();
        lead.Should().HaveCountGreaterThan(2).And.OnlyContain(line => line.Role == LineRole.Lead);
        string.Join(' ', lead.Select(line => lines[line.Line - 1])).Should().Be(Paragraphs[0]);
    }

    [Fact]
    public void Headlines_below_a_wrapped_text_stay_apart()
    {
        const string Tail = """


            Ferry operator announces higher fares for all of the coming summer
            Flood barrier finished two years behind schedule and over its cost
            Fish market moves to the old customs house beside the western pier
            """;

        Parse(Laid(72, 1, "\n\n") + "\n" + Tail).RelatedHeadlines.Should().HaveCount(3);
    }

    [Fact]
    public void A_word_that_was_broken_at_its_hyphen_has_no_space_in_it()
    {
        var article = Parse(
            "The board of the port agreed on Monday to build a well-\n"
                + "known architect's pier for the ferries, which has been\n"
                + "planned for eleven years and was never begun because of\n"
                + "a quarrel about the cost.\n"
        );

        article.Lead.Should().Contain("a well-known architect's pier");
    }

    [Fact]
    public void Lines_that_were_not_broken_stay_lines()
    {
        var article = Parse(string.Join('\n', Paragraphs.Prepend(Headline)));

        article.Sections[0].Paragraphs.Should().Equal(Paragraphs[1..]);
        article.Lines.Select(line => line.Pointer).Should().OnlyHaveUniqueItems();
    }
}
