using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

/// <summary>The user's own text, line by line.</summary>
public sealed class SeedTextTests
{
    readonly SourceText _source = SourceText.Decode(File.ReadAllBytes(TextFolder.Seed));
    readonly ParsedArticle _article;

    public SeedTextTests() => _article = ArticleTextParser.Parse(_source);

    public static TheoryData<int, LineRole, string?> Lines()
    {
        var lines = new TheoryData<int, LineRole, string?>
        {
            { 1, LineRole.Lead, "/lead" },
            { 2, LineRole.Heading, "/sections/0/heading" },
            { 3, LineRole.Paragraph, "/sections/0/paragraphs/0" },
            { 4, LineRole.Paragraph, "/sections/0/paragraphs/1" },
            { 5, LineRole.Paragraph, "/sections/0/paragraphs/2" },
            { 6, LineRole.Heading, "/sections/1/heading" },
            { 7, LineRole.Paragraph, "/sections/1/paragraphs/0" },
            { 8, LineRole.Paragraph, "/sections/1/paragraphs/1" },
            { 9, LineRole.Paragraph, "/sections/1/paragraphs/2" },
            { 10, LineRole.Credit, "/photoCredits/0" },
        };
        foreach (var blank in (int[])[11, 12, 30, 31, 32])
            lines.Add(blank, LineRole.Blank, null);
        for (var line = 13; line <= 29; line++)
            lines.Add(line, LineRole.RelatedHeadline, $"/relatedHeadlines/{line - 13}");
        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_line_becomes_what_it_is(int line, LineRole role, string? pointer)
    {
        var provenance = _article.Lines[line - 1];
        (provenance.Line, provenance.Role, provenance.Pointer).Should().Be((line, role, pointer));
    }

    [Fact]
    public void Every_value_is_the_line_it_names()
    {
        _article.Lead.Should().Be(_source.Lines[0]);
        _article.Sections.Select(section => section.Heading).Should().Equal(_source.Lines[1], _source.Lines[5]);
        _article
            .Sections.SelectMany(section => section.Paragraphs)
            .Should()
            .Equal([.. _source.Lines.Take(5).Skip(2), .. _source.Lines.Take(9).Skip(6)]);
        _article.PhotoCredits.Should().Equal(new PhotoCredit("Microsoft Bing", "Photo: Microsoft Bing", null));
        _article.RelatedHeadlines.Should().Equal(_source.Lines.Take(29).Skip(12).Select(line => line.TrimEnd()));
        _source.Lines[28].Should().EndWith(" ");
    }

    [Fact]
    public void What_the_text_does_not_say_is_null()
    {
        _article.HeadlineOrigin.Should().Be(HeadlineOrigin.Derived);
        _article.Headline.Should().Be("Japan and the United States are poised to deepen ties in the high-tech sector");
        (_article.Byline, _article.Dateline, _article.PublishedAt, _article.PublishedPrecision)
            .Should()
            .Be((null, null, null, null));
        _article.Authors.Should().BeEmpty();
        _article.Language.Should().Be("en");
        (_source.Encoding, _source.EncodingGuessed, _source.Lines.Count).Should().Be(("utf-8", false, 32));
    }
}
