using System.Text;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

/// <summary>The headings of sections, by their shape and by the lines beside them.</summary>
public sealed class HeadingTests
{
    const string Before =
        "Eastern pier to be rebuilt\n"
        + "The harbour board agreed on Monday to rebuild the eastern pier, which a storm had damaged two winters ago.\n"
        + "Work begins in May. The ferry will use the western pier until then, the board said.\n";

    const string After =
        "\nHalf of the cost is paid by the county. The rest is a loan over twenty years at three per cent.\n"
        + "The port has to pay it back from what the ships pay for each landing, as it has always done.\n";

    static ParsedArticle Parse(string text) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)));

    static LineRole RoleOf(string line) => Parse(Before + line + After).Lines[3].Role;

    [Theory]
    [InlineData("Who pays")]
    [InlineData("Why the county pays half of what the port had hoped that the state would pay")]
    [InlineData("Weshalb der Landkreis die Hälfte der Kosten übernimmt und das Land nach langem Streit gar nichts")]
    [InlineData("“We have waited long enough for this pier”")]
    [InlineData("“We have waited long enough”, says the captain of the oldest ferry of the bay")]
    [InlineData("What will it cost?")]
    [InlineData("14:35")]
    [InlineData("2019")]
    public void A_line_between_prose_that_is_no_sentence_is_a_heading(string line) =>
        RoleOf(line).Should().Be(LineRole.Heading);

    [Theory]
    [InlineData("and the county pays half of it")]
    [InlineData("(the county pays half of it)")]
    [InlineData("“We have waited for this pier for years, all of us, and now it comes at last and we are glad”")]
    [InlineData("– It was time, says the captain of the ferry")]
    [InlineData("* * *")]
    public void A_line_that_begins_like_no_heading_is_a_paragraph(string line) =>
        RoleOf(line).Should().Be(LineRole.Paragraph);

    [Fact]
    public void A_dash_alone_begins_speech_and_dashes_in_a_row_a_list()
    {
        var speech = Parse(Before + "– It was time, says the captain.\nShe has sailed for thirty years.\n");
        var list = Parse(Before + "– a crane\n– two sheds\n– a light\nAll will be ready soon, the board said.\n");

        speech.Sections[0].Paragraphs[1].Should().Be("– It was time, says the captain.");
        list.Sections[0].Paragraphs.Skip(1).Take(3).Should().Equal("a crane", "two sheds", "a light");
    }

    [Fact]
    public void Numbered_lines_over_prose_are_headings_and_others_are_items()
    {
        const string Prose = "Half of the cost is paid by the county, and the rest is a loan over twenty years.\n";
        var headed = Parse($"{Before}1. Who pays\n{Prose}2. Who builds\n{Prose}{Prose}3. Who decides\n{Prose}");
        var listed = Parse($"{Before}1. A crane\n2. Two sheds\n3. A light\n{Prose}");

        headed
            .Sections.Select(section => section.Heading)
            .Should()
            .Equal(null, "1. Who pays", "2. Who builds", "3. Who decides");
        listed.Lines.Count(line => line.Role == LineRole.ListItem).Should().Be(3);
    }

    [Fact]
    public void The_rows_of_a_table_are_no_headings()
    {
        var article = Parse(Before + "Ships 2019 412\nShips 2020 388\nShips 2021 405" + After);

        article.Sections.Should().ContainSingle();
        article.Sections[0].Paragraphs.Should().Contain("Ships 2020 388");
    }
}
