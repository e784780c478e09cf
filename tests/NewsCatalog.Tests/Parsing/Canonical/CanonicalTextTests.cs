using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Canonical;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing.Canonical;

/// <summary>How values look as a text, and which values no text can have.</summary>
public sealed class CanonicalTextTests
{
    const string Text =
        """
        ---
        format: newscatalog
        date: 2011-03-08T08:00Z
        lang: "en"
        byline: "By Jane Doe, \"City\" Desk"
        authors: ["Jane Doe", "Jane Doe"]
        dateline: "RIVERTON"
        tags: ["Paris, Texas", "C:\\"]
        description: "What: a hall"
        ---

        # The market hall reopens

        > The market hall opened on Friday.

        \- It has sixty stalls.

        ## Inside

        ## Outside

        A *new* roof.

        ! The hall. Photo: Anna Example
        !caption The hall.
        !credit Anna Example

        - Traders sue the city over rents
        - # 1 in the region

        """;

    static readonly ArticleValues Values = new()
    {
        Headline = "The market hall reopens",
        Lead = "The market hall opened on Friday.",
        Byline = "By Jane Doe, \"City\" Desk",
        Authors = ["Jane Doe", "Jane Doe"],
        Dateline = "RIVERTON",
        PublishedAt = new DateTimeOffset(2011, 3, 8, 9, 0, 0, TimeSpan.FromHours(1)),
        PublishedPrecision = PublishedPrecision.Minute,
        Language = "en",
        Tags = ["Paris, Texas", "C:\\"],
        Description = "What: a hall",
        Sections =
        [
            new Section(null, ["- It has sixty stalls."]), new Section("Inside", []),
            new Section("Outside", ["A *new* roof."]),
        ],
        PhotoCredits = [new PhotoCredit("Anna Example", "The hall. Photo: Anna Example", "The hall.")],
        RelatedHeadlines = ["Traders sue the city over rents", "# 1 in the region"],
    };

    [Fact]
    public void A_text_names_the_role_of_each_line() =>
        CanonicalText.Write(Values).Should().Be(Text.ReplaceLineEndings("\n"));

    [Fact]
    public void A_line_names_the_value_that_it_gave()
    {
        var lines = Parse(Text).Lines.Where(line => line.Pointer is not null).Select(line => (line.Role, line.Pointer));
        lines
            .Should()
            .Equal(
                (LineRole.FrontMatter, "/publishedAt"),
                (LineRole.FrontMatter, "/language"),
                (LineRole.FrontMatter, "/byline"),
                (LineRole.FrontMatter, "/authors/0"),
                (LineRole.FrontMatter, "/dateline"),
                (LineRole.FrontMatter, "/tags/0"),
                (LineRole.FrontMatter, "/description"),
                (LineRole.Headline, "/headline"),
                (LineRole.Lead, "/lead"),
                (LineRole.Paragraph, "/sections/0/paragraphs/0"),
                (LineRole.Heading, "/sections/1/heading"),
                (LineRole.Heading, "/sections/2/heading"),
                (LineRole.Paragraph, "/sections/2/paragraphs/0"),
                (LineRole.Credit, "/photoCredits/0"),
                (LineRole.Caption, "/photoCredits/0"),
                (LineRole.Credit, "/photoCredits/0"),
                (LineRole.RelatedHeadline, "/relatedHeadlines/0"),
                (LineRole.RelatedHeadline, "/relatedHeadlines/1")
            );
    }

    [Fact]
    public void A_text_without_a_headline_has_a_derived_one()
    {
        var article = Parse(CanonicalText.Write(Values with { Headline = null, Lead = "RIVERTON - The hall opened." }));
        (article.Headline, article.HeadlineOrigin).Should().Be(("The hall opened.", HeadlineOrigin.Derived));
        article.Warnings.Should().Equal("headline-derived");
    }

    [Fact]
    public void A_dateline_is_not_taken_from_the_lead_of_a_text_that_names_its_roles()
    {
        var article = Parse(CanonicalText.Write(new ArticleValues { Lead = "LONDON (Reuters) - Oil prices rose." }));
        (article.Dateline, article.Lead).Should().Be((null, "LONDON (Reuters) - Oil prices rose."));
    }

    [Fact]
    public void A_dateline_that_the_lead_does_not_begin_with_is_no_part_of_the_headline()
    {
        foreach (var dateline in (string[])["PARIS, a much longer dateline than the lead", "Oil rose."])
        {
            var values = new ArticleValues { Lead = "Oil rose.", Dateline = dateline };
            Parse(CanonicalText.Write(values)).Headline.Should().Be("Oil rose.");
        }
    }

    [Fact]
    public void The_longest_front_matter_is_read()
    {
        var names = Enumerable.Range(0, 100).Select(index => $"{index}{new string('\\', 150)}").ToList();
        var values = Values with { Authors = names, Tags = names };
        ArticleValues.Of(Parse(CanonicalText.Write(values))).Tags.Should().Equal(names);

        values = values with { Description = new string('x', 5_000) };
        Refusal(values).Pointer.Should().Be("/authors");
        Refusal(Values with { Description = new string('x', 66_000) }).Pointer.Should().Be("/description");
    }

    public static TheoryData<string, ArticleValues> Unwritable()
    {
        var day = Values with { PublishedPrecision = PublishedPrecision.Day };
        var time = new DateTimeOffset(2011, 3, 8, 9, 0, 10, TimeSpan.Zero);
        return new TheoryData<string, ArticleValues>
        {
            { "", new ArticleValues { Description = "Nothing else" } },
            { "/headline", new ArticleValues { Lead = new string(',', 300) } },
            { "/headline", Values with { Headline = " \u00AD" } },
            { "/lead", Values with { Lead = "" } },
            { "/authors", Values with { Authors = [.. Enumerable.Range(0, 101).Select(index => $"{index}")] } },
            { "/authors/1", Values with { Authors = ["Jane", new string('x', 201)] } },
            { "/tags/0", Values with { Tags = ["\t"] } },
            { "/language", Values with { Language = "English" } },
            { "/publishedAt", day },
            { "/publishedAt", Values with { PublishedAt = time } },
            {
                "/publishedAt",
                Values with { PublishedAt = time.AddMilliseconds(1), PublishedPrecision = PublishedPrecision.Second }
            },
            { "/publishedAt", Values with { PublishedAt = time.AddYears(200) } },
            { "/publishedAt", Values with { PublishedAt = time.AddYears(-512) } },
            { "/publishedPrecision", Values with { PublishedAt = null } },
            { "/publishedPrecision", Values with { PublishedPrecision = null } },
            { "/sections/0", Values with { Sections = [new Section(null, [])] } },
            { "/sections/1/heading", Values with { Sections = [new Section("A", []), new Section(null, ["b"])] } },
            { "/sections/0/paragraphs/1", Values with { Sections = [new Section("A", ["b", " "])] } },
            { "/photoCredits/0/raw", Values with { PhotoCredits = [new PhotoCredit(null, "", null)] } },
            { "/photoCredits/0/credit", Values with { PhotoCredits = [new PhotoCredit("Anna", "Photo: Ann", null)] } },
            { "/photoCredits/0/caption", Values with { PhotoCredits = [new PhotoCredit(null, "Photo", "The hall")] } },
            { "/relatedHeadlines/0", Values with { RelatedHeadlines = ["\u200B"] } },
        };
    }

    [Theory]
    [MemberData(nameof(Unwritable))]
    public void A_value_that_no_text_can_have_is_refused_with_its_place(string pointer, ArticleValues values) =>
        Refusal(values).Pointer.Should().Be(pointer);

    [Fact]
    public void More_related_headlines_than_the_catalog_reads_are_refused()
    {
        var write = () => CanonicalText.Write(Values, maxRelatedHeadlines: 1);
        write.Should().Throw<InvalidArticleException>().Which.Pointer.Should().Be("/relatedHeadlines");
        CanonicalText.Write(Values, maxRelatedHeadlines: 2).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("---\nformat: news\n---\n\n> The hall opened.\n")]
    [InlineData("---\nformat: [newscatalog, x]\n---\n\n> The hall opened.\n")]
    [InlineData("format: newscatalog\n\n> The hall opened.\n")]
    public void A_text_without_the_mark_is_read_by_its_shape(string text) =>
        Parse(text).Lead.Should().NotBe("The hall opened.");

    static InvalidArticleException Refusal(ArticleValues values)
    {
        var write = () => CanonicalText.Write(values);
        return write.Should().Throw<InvalidArticleException>().Which;
    }

    static ParsedArticle Parse(string text) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)));
}
