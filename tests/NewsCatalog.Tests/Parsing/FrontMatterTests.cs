using System.Globalization;
using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

public sealed class FrontMatterTests
{
    const string Body =
        "The harbour of Kettlesund will get a second crane next year, the port authority said on Thursday.\n"
        + "It is to lift containers of forty tons, twice as much as the old one.\n";

    [Fact]
    public void A_post_of_Hugo_gives_its_values()
    {
        var article = Parse(
            """
            title: "A second crane for Kettlesund: it's coming"
            date: 2023-11-09T08:15:00+01:00
            lastmod: 2023-11-10
            draft: false
            authors:
              - name: Mara Lindqvist
                email: mara@example.org
              - Tom Okafor
            tags: [harbour, Trade, "sea, wind"]
            description: >
              The port gets
              a new crane.
            lang: en-gb
            """
        );

        article.Headline.Should().Be("A second crane for Kettlesund: it's coming");
        article.HeadlineOrigin.Should().Be(HeadlineOrigin.Source);
        article.PublishedAt.Should().Be(new DateTimeOffset(2023, 11, 9, 7, 15, 0, TimeSpan.Zero));
        article.PublishedPrecision.Should().Be(PublishedPrecision.Second);
        article.PublishedOrigin.Should().Be(PublishedOrigin.FrontMatter);
        article.UpdatedAt.Should().Be(new DateTimeOffset(2023, 11, 10, 0, 0, 0, TimeSpan.Zero));
        article.Authors.Should().Equal("Mara Lindqvist", "Tom Okafor");
        article.Byline.Should().BeNull();
        article.Tags.Should().Equal("harbour", "Trade", "sea", "wind");
        article.Description.Should().Be("The port gets a new crane.");
        article.Language.Should().Be("en-GB");
        article.Lead.Should().StartWith("The harbour of Kettlesund");
        article.Warnings.Should().BeEmpty();
        article
            .Lines.Select(line => line.Pointer)
            .Should()
            .Equal(
                null, "/headline", "/publishedAt", "/updatedAt", null, null, "/authors/0", null, "/authors/1", "/tags/0",
                "/description", "/description", "/description", "/language", null, "/lead", "/sections/0/paragraphs/0"
            );
        article.Lines[9].Also.Should().Equal("/tags/1", "/tags/2", "/tags/3");
        article.Lines.Take(15).Should().OnlyContain(line => line.Role == LineRole.FrontMatter);
    }

    [Theory]
    [InlineData("author: Mara Lindqvist", "Mara Lindqvist")]
    [InlineData("author: [Mara Lindqvist, Tom Okafor]", "Mara Lindqvist|Tom Okafor")]
    [InlineData("author: {name: Mara Lindqvist, url: /mara}", "Mara Lindqvist")]
    [InlineData("Author: Mara Lindqvist\nauthors: [mara lindqvist, Tom Okafor]", "Mara Lindqvist|Tom Okafor")]
    [InlineData("author: ~", "")]
    [InlineData("author: [[Mara Lindqvist]]", "")]
    public void Authors_are_a_name_or_a_list_of_names_each_once(string matter, string authors) =>
        string.Join('|', Parse(matter).Authors).Should().Be(authors);

    [Theory]
    [InlineData("tags: harbour, trade , ,Harbour", "harbour|trade")]
    [InlineData("tags:\n  - harbour\n  - deep sea", "harbour|deep sea")]
    [InlineData("keywords: cranes\ntags: [harbour]", "harbour|cranes")]
    [InlineData("tags: []", "")]
    [InlineData("tags: 2024", "2024")]
    public void Tags_are_a_list_or_a_text_with_commas_each_once(string matter, string tags) =>
        string.Join('|', Parse(matter).Tags).Should().Be(tags);

    [Theory]
    [InlineData("2023-11-09", "2023-11-09T00:00:00")]
    [InlineData("2023-11-09 08:15:30 +0100", "2023-11-09T07:15:30")]
    [InlineData("2023-11-09T08:15:30.250Z", "2023-11-09T08:15:30")]
    [InlineData("\"9 November 2023\"", "2023-11-09T00:00:00")]
    public void A_date_is_read_as_it_is_in_a_text(string date, string published) =>
        Parse($"date: {date}")
            .PublishedAt!.Value.ToString("s", CultureInfo.InvariantCulture)
            .Should()
            .Be(published);

    [Theory]
    [InlineData("date: soon", "date-unreadable")]
    [InlineData("date: 2023-02-30", "date-unreadable")]
    [InlineData("date: 9 November", "date-unreadable")]
    [InlineData("lang: English please", "language-unreadable")]
    [InlineData("language: e", "language-unreadable")]
    [InlineData("date: 2023-11-09 08:15", "time-zone-assumed")]
    public void A_value_that_cannot_be_read_is_warned_of(string matter, string warning)
    {
        var article = Parse($"title: A second crane\n{matter}");
        article.Warnings.Should().Equal(warning);
        article.Language.Should().Be("en", "the words tell it");
        article.Headline.Should().Be("A second crane");
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("ZH-hant-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("sl-rozaj-1994", "sl-rozaj-1994")]
    public void A_language_is_a_tag_in_its_usual_case(string written, string tag) =>
        Parse($"lang: {written}").Language.Should().Be(tag);

    [Fact]
    public void Front_matter_comes_before_what_the_text_says()
    {
        var article = Read(
            "---\ntitle: A second crane\nauthor: Mara Lindqvist\ndate: 2023-11-09\n---\n"
                + $"A Second Crane!\nBy Tom Okafor\n8 March 2011\n{Body}",
            "crane.txt"
        );

        article.Headline.Should().Be("A second crane");
        article.Authors.Should().Equal("Mara Lindqvist");
        article.Byline.Should().Be("By Tom Okafor");
        article.PublishedAt!.Value.Year.Should().Be(2023);
        article
            .Lines.Skip(5)
            .Select(line => (line.Role, line.Pointer))
            .Take(3)
            .Should()
            .Equal((LineRole.Headline, null), (LineRole.Byline, "/byline"), (LineRole.Date, null));
    }

    [Fact]
    public void Another_headline_below_the_front_matter_is_not_lost() =>
        Read($"---\ntitle: A second crane\n---\nLifting forty tons\n{Body}", "crane.txt")
            .Sections[0]
            .Heading.Should()
            .Be("Lifting forty tons");

    [Theory]
    [InlineData("---\ntitle: A second crane\n")]
    [InlineData("---\ntitle: A: second: crane\n---\n")]
    [InlineData("---\n- title: A second crane\ntitle: again\n---\n")]
    [InlineData("---\ntitle: A second crane\ntitle: A third crane\n---\n")]
    [InlineData("---\ntitle: \"A crane\\ud800\"\n---\n")]
    [InlineData("---\ntitle: \"A crane\\U00110000\"\n---\n")]
    [InlineData("---\na: &a [crane, crane]\nb: &b [*a, *a]\ntitle: *b\n---\n")]
    [InlineData("---\ntitle: [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]\n---\n")]
    public void Damaged_front_matter_is_read_as_text_with_a_warning(string matter)
    {
        var article = Read(matter + Body, "crane.md");
        article.Warnings.Should().Contain("front-matter-unreadable");
        article.Lines.Should().NotContain(line => line.Role == LineRole.FrontMatter);
    }

    [Theory]
    [InlineData("---\n")]
    [InlineData("---\nA quiet morning in the harbour.\n---\n")]
    [InlineData("---\nMara Lindqvist: It is a good day for the port.\n---\n")]
    [InlineData("\n---\ntitle: A second crane\n---\n")]
    public void Rules_around_a_text_make_no_front_matter_of_it(string beginning)
    {
        var article = Read(beginning + Body, "crane.txt");
        article.Warnings.Should().NotContain("front-matter-unreadable");
        article.Lines.Should().NotContain(line => line.Role == LineRole.FrontMatter);
    }

    [Fact]
    public void Front_matter_of_more_than_two_hundred_lines_is_none()
    {
        string Long(int lines) => $"---\ntitle: A crane\n{string.Concat(Enumerable.Repeat("# x\n", lines))}---\n{Body}";
        Read(Long(190), "crane.txt").Headline.Should().Be("A crane");
        Read(Long(200), "crane.txt").Warnings.Should().Contain("front-matter-unreadable");
    }

    [Fact]
    public void Empty_front_matter_is_left_out() =>
        Read($"---\n---\n{Body}", "crane.txt").Lead.Should().StartWith("The harbour of Kettlesund");

    static ParsedArticle Parse(string matter) => Read($"---\n{matter}\n---\n{Body}", "crane.md");

    static ParsedArticle Read(string text, string name) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)), new ParseOptions(name));
}
