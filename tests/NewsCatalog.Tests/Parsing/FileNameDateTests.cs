using System.Globalization;
using CsCheck;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Dates;

namespace NewsCatalog.Tests.Parsing;

public sealed class FileNameDateTests
{
    [Theory]
    [InlineData("2019-03-07-storm.md", "2019-03-07")]
    [InlineData("20190307 storm.txt", "2019-03-07")]
    [InlineData("2019_03_07.txt", "2019-03-07")]
    [InlineData("storm (2019.03.07).text", "2019-03-07")]
    [InlineData("news/1888/1888-02-29.txt", "1888-02-29")]
    [InlineData("000000_20190307.txt", "2019-03-07")]
    [InlineData("20199999-20190307.txt", "2019-03-07")]
    [InlineData("2019-02-29-storm.md", null)]
    [InlineData("2019-03_07.md", null)]
    [InlineData("120190307.txt", null)]
    [InlineData("201903071.txt", null)]
    [InlineData("1599-12-31.txt", null)]
    [InlineData("2101-01-01.txt", null)]
    [InlineData("2019-13-01.txt", null)]
    [InlineData("2019-03-07/storm.txt", null)]
    [InlineData("", null)]
    public void A_name_has_a_date_or_none(string name, string? date) =>
        FileNameDate.TryRead(name)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Should().Be(date);

    [Fact]
    public void Any_day_is_found_and_any_name_is_read()
    {
        Gen.Select(Gen.Int[0, 182_985], Gen.Int[0, 4], Gen.String[0, 20])
            .Sample(
                (days, kind, rest) =>
                {
                    var mark = ((string[])["-", "_", ".", "", " "])[kind];
                    var day = new DateTimeOffset(1600, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days);
                    var name = day.ToString($"yyyy'{mark}'MM'{mark}'dd", CultureInfo.InvariantCulture);
                    FileNameDate.TryRead($"{name} x").Should().Be(day);
                    FileNameDate.TryRead(rest);
                },
                iter: 2_000
            );
    }

    [Theory]
    [InlineData("date: 2001-01-01", "2 January 2002", "2001-01-01", PublishedOrigin.FrontMatter)]
    [InlineData("draft: true", "2 January 2002", "2002-01-02", PublishedOrigin.Source)]
    [InlineData("draft: true", "2 January", "2003-03-03", PublishedOrigin.FileName)]
    [InlineData("date: never", "", "2003-03-03", PublishedOrigin.FileName)]
    public void The_front_matter_comes_first_then_the_text_then_the_name(
        string matter,
        string line,
        string date,
        PublishedOrigin origin
    )
    {
        var text = $"---\n{matter}\n---\nStorm over the bay\n{line}\nThe storm broke two masts on Monday morning.\n";
        var article = ArticleTextParser.Parse(
            SourceText.Decode(System.Text.Encoding.UTF8.GetBytes(text)),
            new ParseOptions("2003-03-03 storm.txt")
        );
        article.PublishedAt!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Should().Be(date);
        article.PublishedOrigin.Should().Be(origin);
    }
}
