using System.Globalization;
using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

/// <summary>What stands above the text of a page.</summary>
public sealed class PageHeadTests
{
    const string Text =
        "The harbour board agreed on Monday to rebuild the eastern pier, which a storm had damaged two winters ago.\n"
        + "Work begins in May. The ferry will use the western pier until then.\n";

    static ParsedArticle Parse(string head, string text = Text, string name = "a.txt") =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(head + text)), new ParseOptions(name));

    [Theory]
    [InlineData("Harbour Board of Eastbrook\nPRESS RELEASE\nMarch 8, 2011\n")]
    [InlineData("DEPARTMENT OF HARBOURS\nFOR IMMEDIATE RELEASE: March 8, 2011\nContact: Mary Major, (202) 555-0142\n")]
    [InlineData("News Release\nEastbrook Harbour Commission\nMarch 8, 2011 Contact: Mary Major\npress@eastbrook.example\n")]
    [InlineData("Senator John Roe\nPress Statement\nTuesday, March 8, 2011\n")]
    [InlineData("Hafenamt Ostbruch\nPressemitteilung\n8. März 2011\nAnsprechpartnerin: Erika Beispiel\n")]
    [InlineData("Home\nNews\nWeather\nMy account\n\n8 March 2011\n")]
    public void The_headline_stands_below_the_letterhead(string letterhead)
    {
        var article = Parse($"{letterhead}Eastern pier to be rebuilt\n");

        article.Headline.Should().Be("Eastern pier to be rebuilt");
        article.HeadlineOrigin.Should().Be(HeadlineOrigin.Source);
        article.PublishedAt.Should().Be(new DateTimeOffset(2011, 3, 8, 0, 0, 0, TimeSpan.Zero));
        article.Lead.Should().StartWith("The harbour board agreed");
        article.Lines.Should().Contain(line => line.Role == LineRole.Furniture);
    }

    [Theory]
    [InlineData("By Jane Doe, Staff Writer", "Jane Doe")]
    [InlineData("Jane Doe, Staff Writer", "Jane Doe")]
    [InlineData("Jane Doe | Harbour Correspondent", "Jane Doe")]
    [InlineData("Jane Doe - BBC News, Eastbrook", "Jane Doe")]
    [InlineData("By Jane Doe Chief Political Correspondent", "Jane Doe")]
    [InlineData("By Jane Doe in Eastbrook", "Jane Doe")]
    [InlineData("by jane doe", "jane doe")]
    [InlineData("From our correspondent Jane Doe", "Jane Doe")]
    [InlineData("Jane Doe and John Roe\n8 March 2011", "Jane Doe|John Roe")]
    [InlineData("Erika Beispiel, Korrespondentin", "Erika Beispiel")]
    public void A_byline_names_the_authors(string byline, string authors)
    {
        var article = Parse($"Eastern pier to be rebuilt\n{byline}\n");

        article.Authors.Should().Equal(authors.Split('|'));
        article.Byline.Should().Be(byline.Split('\n')[0]);
        article.Headline.Should().Be("Eastern pier to be rebuilt");
        article.Lead.Should().StartWith("The harbour board agreed");
    }

    [Theory]
    [InlineData("Ferries to use the other pier until the autumn of next year\nBy Jane Doe\n8 March 2011\n")]
    [InlineData("Ferries to use the other pier until the autumn of next year\n")]
    public void The_head_goes_on_behind_the_line_under_the_headline(string below)
    {
        var article = Parse($"Eastern pier to be rebuilt\n{below}");

        article.Headline.Should().Be("Eastern pier to be rebuilt");
        article.Lead.Should().Be("Ferries to use the other pier until the autumn of next year");
        article.Sections[0].Paragraphs.Should().HaveCount(2);
        (article.PublishedAt is not null).Should().Be(below.Contains("2011"));
    }

    [Theory]
    [InlineData("8 March 2011\nUpdated 9 March 2011\n", "2011-03-08", "2011-03-09")]
    [InlineData("Published 8 March 2011, updated 9 March 2011\n", "2011-03-08", "2011-03-09")]
    [InlineData("Updated 9 March 2011\nPublished 8 March 2011\n", "2011-03-08", "2011-03-09")]
    [InlineData("Zuletzt aktualisiert: 9. März 2011\n8. März 2011\n", "2011-03-08", "2011-03-09")]
    [InlineData("Mis à jour le 9 mars 2011\n", "2011-03-09", "2011-03-09")]
    [InlineData("8 March 2011\n", "2011-03-08", null)]
    public void The_date_of_a_change_is_another_than_that_of_publication(string dates, string published, string? updated)
    {
        var article = Parse($"Eastern pier to be rebuilt\n{dates}");

        Day(article.PublishedAt).Should().Be(published);
        Day(article.UpdatedAt).Should().Be(updated);
        article.PublishedOrigin.Should().Be(PublishedOrigin.Source);
        if (updated is not null)
            article.Lines.Should().Contain(line => line.Pointer == "/updatedAt" || line.Also.Contains("/updatedAt"));
    }

    [Theory]
    [InlineData("Riverton, 8 March 2011")]
    [InlineData("Saint Mary, R.D. – March 8, 2011")]
    [InlineData("Flussstadt, den 8. März 2011")]
    [InlineData("Rive-sur-Mer, le 8 mars 2011")]
    public void A_place_may_stand_before_the_date_of_the_head(string line)
    {
        var article = Parse($"{line}\n\nEastern pier to be rebuilt\n");

        article.Headline.Should().Be("Eastern pier to be rebuilt");
        Day(article.PublishedAt).Should().Be("2011-03-08");
    }

    static string? Day(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void A_date_in_the_name_of_the_file_comes_before_the_date_of_a_change()
    {
        var article = Parse("Eastern pier to be rebuilt\nUpdated 9 March 2011\n", name: "2011-03-08 pier.txt");

        article.PublishedAt?.Day.Should().Be(8);
        article.PublishedOrigin.Should().Be(PublishedOrigin.FileName);
        article.UpdatedAt?.Day.Should().Be(9);
    }

    [Theory]
    [InlineData("Photo credit - Jane Doe")]
    [InlineData("Photo Credit | Jane Doe")]
    [InlineData("Photo credit/Jane Doe")]
    [InlineData("Photo credit — Jane Doe")]
    [InlineData("Photo courtesy of Jane Doe")]
    [InlineData("Image credit: Jane Doe")]
    [InlineData("Photo / Jane Doe")]
    [InlineData("Photo by Jane Doe")]
    [InlineData("Bild von Jane Doe")]
    public void A_credit_gives_the_name_whatever_stands_before_it(string credit) =>
        Parse("", Text + credit).PhotoCredits.Should().Equal(new PhotoCredit("Jane Doe", credit, null));

    [Theory]
    [InlineData("Photo-op with the mayor")]
    [InlineData("Photos show the damage")]
    [InlineData("Picture of the day")]
    public void A_line_that_speaks_of_pictures_is_no_credit(string line) =>
        Parse("", Text + line).PhotoCredits.Should().BeEmpty();
}
