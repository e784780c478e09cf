using System.Diagnostics;
using System.Text;
using CsCheck;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

public sealed class HtmlSourceTests
{
    static readonly string Page = File.ReadAllText(Path.Combine(TextFolder.Upwards("tests"), PageFile));

    static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=related>", "<a href=/x>", "</a>", "<h1>", "<h2>", "<li>", "<br>", "&amp;", "&ldquo;",
        "<article>", "<b>", "é",
        "The ferry left the quay at dawn, and nobody had seen it leave, said the harbour master on Monday. ",
        "&#x1F600;", "\n", "<", ">", "<table><tr><td>", "<script>", "</script>", "<!--", "-->", "\ud83d",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":", "<time datetime=2024-03-05>",
        "<meta name=author content=\"Jane Roe\">",
    ];

    static readonly int Body = Page.IndexOf("<body>", StringComparison.Ordinal);

    static readonly string[] BodyLines = Page[Body..].Split('\n');

    const string PageFile = "NewsCatalog.Tests/Parsing/Ferry.html";

    [Fact]
    public void A_saved_page_gives_its_article_and_what_it_says_of_itself()
    {
        var article = Parse(Page);

        article.Headline.Should().Be("Night ferries return to the bay");
        article.HeadlineOrigin.Should().Be(HeadlineOrigin.Source);
        article.Lead.Should().StartWith("The night ferries that were").And.EndWith("passengers & two dogs on board.");
        article.Authors.Should().Equal("Jane Roe");
        article.PublishedAt.Should().Be(new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.FromHours(1)));
        article.PublishedOrigin.Should().Be(PublishedOrigin.Metadata);
        article.UpdatedAt.Should().Be(new DateTimeOffset(2024, 3, 6, 10, 0, 0, TimeSpan.FromHours(1)));
        article.Tags.Should().Equal("ferries", "harbour");
        article.Description.Should().Be("Ferries cross at night again.");
        article.Sections.Select(section => section.Heading).Should().Equal(null, "A long silence");
        article.PhotoCredits.Single().Credit.Should().Be("Anna Example");
        article.CitedSources.Single().Source.Name.Should().Be("Reuters");
    }

    [Fact]
    public void Links_to_related_articles_are_related_headlines_and_the_rest_of_the_page_is_furniture()
    {
        var article = Parse(Page);

        article.RelatedHeadlines.Should().Equal(
            "Volcano wakes up after a century of sleep",
            "Harbour museum opens after a long delay"
        );
        Texts(article).Should().NotContain("Share").And.NotContain("Copyright").And.NotContain("not shown");
        RoleOf(article, "Home</a>").Should().Be(LineRole.Furniture);
        RoleOf(article, "Copyright").Should().Be(LineRole.Furniture);
    }

    [Fact]
    public void Provenance_counts_the_lines_of_the_page_as_it_was_saved()
    {
        var article = Parse(Page);

        RoleOf(article, "datePublished").Should().Be(LineRole.Metadata);
        RoleOf(article, "<h1>Night").Should().Be(LineRole.Headline);
        RoleOf(article, "and the first of them").Should().Be(LineRole.Lead);
        RoleOf(article, "<style>").Should().Be(LineRole.Markup);
        AccountedText.Check(Encoding.UTF8.GetBytes(Page), "ferry.html");
    }

    [Fact]
    public void A_page_on_one_line_gives_the_same_values()
    {
        var (article, other) = (Parse(Page), Parse(Page.ReplaceLineEndings(" ")));

        other.Headline.Should().Be(article.Headline);
        other.Lead.Should().Be(article.Lead);
        other.Sections.Should().BeEquivalentTo(article.Sections);
        other.RelatedHeadlines.Should().Equal(article.RelatedHeadlines);
        other.Lines.Single().Pointer.Should().Be("/headline");
        other.Lines.Single().Also.Should().Contain("/lead").And.Contain("/relatedHeadlines/1");
    }

    [Fact]
    public void The_charset_that_a_page_declares_is_taken()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = "<html><head><meta charset=\"iso-8859-2\"></head><body><article><h1>Łódź czeka na port</h1>"
            + "<p>Mieszkańcy czekają od lat na otwarcie, powiedział burmistrz.</p></article></body></html>";
        var source = SourceText.Decode(Encoding.GetEncoding("iso-8859-2").GetBytes(page));

        source.Encoding.Should().Be("iso-8859-2");
        source.EncodingGuessed.Should().BeFalse();
        ArticleTextParser.Parse(source, new ParseOptions("port.htm")).Headline.Should().Be("Łódź czeka na port");
    }

    [Fact]
    public void A_page_without_an_end_gives_what_it_has()
    {
        var article = Parse(Page[..Page.IndexOf("<figure>", StringComparison.Ordinal)] + "<p>The harbour off");

        article.Headline.Should().Be("Night ferries return to the bay");
        article.Sections.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("<table><tr><td>", 260_000)]
    [InlineData("<div>", 800_000)]
    [InlineData("<b x=1><p>word ", 200_000)]
    [InlineData("<p>The ships came in, said the mayor on Monday.\n", 80_000)]
    [InlineData("<!-- ", 800_000)]
    [InlineData("<a href='", 400_000)]
    public void A_hostile_page_of_four_megabytes_is_read_in_seconds(string piece, int times)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(piece, times)) + "The ferry left.";
        var watch = Stopwatch.StartNew();
        var article = Parse(page);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
        article.Lines.Should().NotContain(line => line.Role == LineRole.Unassigned);
    }

    [Fact]
    public void What_is_too_deep_to_be_read_is_read_without_its_tags_and_says_so()
    {
        var article = Parse(string.Concat(Enumerable.Repeat("<div>", 5_000)) + "The ferry left the quay at dawn.");

        article.Warnings.Should().Contain("html-too-complex");
        Texts(article).Should().Contain("The ferry left the quay at dawn.");
    }

    [Fact]
    public void Every_line_of_any_page_has_one_role() => Pages(Pieces).Sample(CheckLines, iter: Rounds.Or(500, inCI: 3_000));

    [Fact]
    public void Every_value_of_a_page_that_has_lost_lines_comes_from_its_lines() =>
        Gen.Bool.Array[BodyLines.Length]
            .Select(kept => Page[..Body] + string.Join('\n', BodyLines.Where((_, index) => kept[index])))
            .Sample(
                page => AccountedText.Check(Encoding.UTF8.GetBytes(page), "any.html"),
                iter: Rounds.Or(300, inCI: 1_000)
            );

    static Gen<string> Pages(string[] pieces) =>
        Gen.Select(Gen.Int[0, pieces.Length - 1].Array[0, 30], Gen.Int[Body, Page.Length], Gen.Int[0, Page.Length])
            .Select(parts =>
                Page[..parts.Item2] + string.Concat(parts.Item1.Select(piece => pieces[piece])) + Page[parts.Item3..]
            );

    static void CheckLines(string page)
    {
        var article = Parse(page);
        var count = SourceText.Decode(Encoding.UTF8.GetBytes(page)).Lines.Count;
        article.Lines.Select(line => line.Line).Should().Equal(Enumerable.Range(1, count));
        article.Lines.Should().NotContain(line => line.Role == LineRole.Unassigned);
    }

    [Fact]
    public void Only_under_the_name_of_a_page_is_a_page_no_refusal()
    {
        var source = SourceText.Decode(Encoding.UTF8.GetBytes(Page));

        source.RefusalAs("ferry.html").Should().BeNull();
        source.RefusalAs("FERRY.HTM").Should().BeNull();
        source.RefusalAs("ferry.txt").Should().Contain("an HTML page").And.Contain(".html");
    }

    static ParsedArticle Parse(string page) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(page)), new ParseOptions("page.html"));

    static LineRole RoleOf(ParsedArticle article, string text) =>
        article.Lines[Array.FindIndex(Page.Split('\n'), line => line.Contains(text, StringComparison.Ordinal))].Role;

    static string Texts(ParsedArticle article) =>
        string.Join(
            '\n',
            article.Sections.SelectMany(section => section.Paragraphs).Prepend(article.Lead ?? "").Prepend(article.Headline)
        );
}
