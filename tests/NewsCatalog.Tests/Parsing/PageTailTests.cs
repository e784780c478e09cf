using System.Text;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

/// <summary>What follows the text of a page.</summary>
public sealed class PageTailTests
{
    const string Text =
        "Eastern pier to be rebuilt\n"
        + "The harbour board agreed on Monday to rebuild the eastern pier, which a storm had damaged two winters ago.\n"
        + "Work begins in May. The ferry will use the western pier until then, the board said.\n"
        + "Half of the cost is paid by the county. The rest is a loan over twenty years at three per cent.\n";

    static ParsedArticle Parse(string text) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)));

    static IEnumerable<LineRole> Roles(string tail) =>
        Parse(Text + tail).Lines.Skip(4).Select(line => line.Role).Where(role => role != LineRole.Blank);

    [Fact]
    public void Furniture_around_related_headlines_gives_no_value()
    {
        const string Tail = """
            Share
            Tweet
            Print

            About the author
            Mara Lindqvist has written about the harbour since 2004. She lives beside the western pier.

            More from the coast
            Ferry operator announces higher fares for the summer
            3 hours ago
            Flood barrier finished two years behind schedule
            Yesterday
            Fish market moves to the old customs house
            5 min read

            Sign up for our newsletter
            The five stories that matter, every weekday at seven.
            Your email address
            Subscribe

            © 2021 Eastbrook Courier. All rights reserved.
            Terms of use
            Privacy policy
            Cookies
            Imprint
            """;
        var article = Parse(Text + Tail);

        article
            .RelatedHeadlines.Should()
            .Equal(
                "Ferry operator announces higher fares for the summer",
                "Flood barrier finished two years behind schedule",
                "Fish market moves to the old customs house"
            );
        article.PhotoCredits.Should().BeEmpty();
        article.Sections.Should().ContainSingle().Which.Paragraphs.Should().HaveCount(2);
        article.Lines.Count(line => line.Role == LineRole.Furniture).Should().BeGreaterThan(15);
    }

    [Fact]
    public void A_label_is_told_by_its_place() =>
        Roles(
            """
            Photo: Anna Example
            Out at sea:
            Ferry operator announces higher fares for the summer
            Flood barrier finished two years behind schedule
            """
        )
            .Should()
            .Equal(LineRole.Credit, LineRole.RelatedLabel, LineRole.RelatedHeadline, LineRole.RelatedHeadline);

    [Fact]
    public void A_transcript_at_the_end_stays_in_the_text_with_a_warning()
    {
        var article = Parse(
            Text
                + "\n\nQUESTION: When will it open\nMARA LINDQVIST: Next summer\nQUESTION: And the ferry\n"
                + "MARA LINDQVIST: It will come back then\nQUESTION: What does it cost\nMARA LINDQVIST: Two millions\n"
        );

        article.RelatedHeadlines.Should().BeEmpty();
        article.Warnings.Should().Contain("tail-doubtful");
        article.Sections.Sum(section => section.Paragraphs.Count).Should().BeGreaterThan(2);
    }

    [Fact]
    public void Those_to_ask_below_a_press_release_are_furniture() =>
        Roles("###\nContact: Mary Major\n(202) 555-0142\npress@eastbrook.example\n").Should().OnlyContain(role =>
            role == LineRole.Furniture
        );

    [Theory]
    [InlineData("https://eastbrook.example/harbour/pier?id=4")]
    [InlineData("www.eastbrook.example")]
    [InlineData("Advertisement")]
    [InlineData("Werbung")]
    [InlineData("Story continues below")]
    [InlineData("Share on Facebook")]
    public void An_address_or_an_advert_within_the_text_is_furniture(string line)
    {
        var article = Parse(Text + line + "\nThe county pays in two parts. The second one is due in autumn.\n");

        article.Lines[4].Role.Should().Be(LineRole.Furniture);
        article.Sections[0].Paragraphs.Should().HaveCount(3);
    }

    [Fact]
    public void A_page_of_nothing_but_navigation_has_a_headline_and_furniture()
    {
        var article = Parse("Eastbrook Courier\nHome\nNews\nWeather\nSport\nSign in\nSubscribe\nPrivacy policy\n");

        article.Headline.Should().Be("Eastbrook Courier");
        article.RelatedHeadlines.Should().BeEmpty();
        article.Sections.Should().BeEmpty();
    }

    [Fact]
    public void Two_hundred_blank_lines_change_nothing()
    {
        const string Tail = "Ferry operator announces higher fares\nFlood barrier finished late\n";
        var article = Parse(Text + new string('\n', 200) + Tail);

        article.RelatedHeadlines.Should().HaveCount(2);
        article.Sections[0].Paragraphs.Should().HaveCount(2);
    }
}
