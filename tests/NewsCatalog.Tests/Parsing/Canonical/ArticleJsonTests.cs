using System.Text;
using System.Text.Json;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Canonical;

namespace NewsCatalog.Tests.Parsing.Canonical;

/// <summary>What programs may send, and what they are told when they send something else.</summary>
public sealed class ArticleJsonTests
{
    [Fact]
    public void A_tag_that_is_sent_twice_is_written_once() =>
        CanonicalText
            .Write(ArticleJson.Read("""{"headline":"A","tags":["b","B"]}"""u8.ToArray()).Values)
            .Should()
            .Contain("tags: [\"b\"]");

    [Fact]
    public void Every_value_is_read()
    {
        var sent = Read(
            """
            {
              "headline": "The hall reopens", "lead": "A lead.", "byline": "By Jane", "authors": ["Jane Doe"],
              "dateline": "RIVERTON", "publishedAt": "2011-03-08T09:00:00+01:00", "publishedPrecision": "minute",
              "language": "en", "tags": ["market"], "description": "About it",
              "sections": [{ "heading": null, "paragraphs": ["One."] }, { "heading": "Two" }],
              "photoCredits": ["Photo: A", { "raw": "Photo: B", "credit": "B" }, { "credit": "C", "caption": "Hall." }],
              "relatedHeadlines": ["First", { "text": "Second", "position": 2 }],
              "sourceName": "hall.txt", "wordCount": "of no interest", "id": 7
            }
            """
        );
        sent.SourceName.Should().Be("hall.txt");
        ValueList.Of(sent.Values)
            .Should()
            .Equal(
                ValueList.Of(
                    new ArticleValues
                    {
                        Headline = "The hall reopens",
                        Lead = "A lead.",
                        Byline = "By Jane",
                        Authors = ["Jane Doe"],
                        Dateline = "RIVERTON",
                        PublishedAt = new DateTimeOffset(2011, 3, 8, 8, 0, 0, TimeSpan.Zero),
                        PublishedPrecision = PublishedPrecision.Minute,
                        Language = "en",
                        Tags = ["market"],
                        Description = "About it",
                        Sections = [new Section(null, ["One."]), new Section("Two", [])],
                        PhotoCredits =
                        [
                            new PhotoCredit(null, "Photo: A", null), new PhotoCredit("B", "Photo: B", null),
                            new PhotoCredit("C", "Hall. C", "Hall."),
                        ],
                        RelatedHeadlines = ["First", "Second"],
                    }
                )
            );
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"sourceName": "a.txt"}""", "a.txt")]
    [InlineData("""{"source": {"name": "a.txt", "bytes": 7}}""", "a.txt")]
    [InlineData("""{"source": {"name": "a.txt"}, "sourceName": "a.txt"}""", "a.txt")]
    [InlineData("""{"source": null, "sourceName": null}""", null)]
    public void The_name_of_the_source_is_optional(string json, string? name) =>
        Read(json).SourceName.Should().Be(name);

    [Fact]
    public void A_derived_headline_is_left_to_the_parser()
    {
        var text = CanonicalText.Write(new ArticleValues { Lead = "A b." });
        var derived = ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text))).Headline;
        Read($$"""{"headline": "{{derived}}", "headlineOrigin": "derived", "lead": "A b."}""")
            .Values.Headline.Should()
            .BeNull();
        Read("""{"headline": "C", "headlineOrigin": "derived", "lead": "A b."}""").Values.Headline.Should().Be("C");
        Read("""{"headline": "By A", "headlineOrigin": "derived", "byline": "By A"}""")
            .Values.Headline.Should()
            .Be("By A");
        Read("""{"headline": "A", "headlineOrigin": "source"}""").Values.Headline.Should().Be("A");
    }

    [Theory]
    [InlineData("2011-03-08", "2011-03-08T00:00:00Z", PublishedPrecision.Day)]
    [InlineData("2011-03-08T09:00Z", "2011-03-08T09:00:00Z", PublishedPrecision.Minute)]
    [InlineData("2011-03-08t09:00:07z", "2011-03-08T09:00:07Z", PublishedPrecision.Second)]
    [InlineData("2011-03-08 09:00:07-05:30", "2011-03-08T14:30:07Z", PublishedPrecision.Second)]
    [InlineData("2011-03-08T09:00:07.000Z", "2011-03-08T09:00:07Z", PublishedPrecision.Second)]
    public void The_form_of_a_time_gives_its_precision(string written, string time, PublishedPrecision precision)
    {
        var values = Read($$"""{"publishedAt": "{{written}}"}""").Values;
        (values.PublishedAt, values.PublishedPrecision)
            .Should()
            .Be((DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), precision));
    }

    [Theory]
    [InlineData("""{"headlin": "A"}""", "/headlin", "*did you mean 'headline'?", 1)]
    [InlineData("""{"Lead": "A"}""", "/Lead", "*did you mean 'lead'?", 1)]
    [InlineData("""{"a/b~c": "A"}""", "/a~1b~0c", "*the keys are headline, *", 1)]
    [InlineData("{\n\"lead\": \"A\",\n\"lead\": \"B\"}", "/lead", "stands twice*", 2)]
    [InlineData("{\"lead\":\n\n7}", "/lead", "is a number, but has to be a text", 3)]
    [InlineData("""{"tags": "a"}""", "/tags", "is a text, but has to be an array", 1)]
    [InlineData("{\"tags\": [\"a\",\nnull]}", "/tags/1", "is null, but has to be a text", 2)]
    [InlineData("""{"sections": ["a"]}""", "/sections/0", "is a text, but has to be an object", 1)]
    [InlineData("{\"sections\": [{},\n{\"paragraphs\": [{}]}]}", "/sections/1/paragraphs/0", "is an object*", 2)]
    [InlineData("""{"sections": [{"headig": "a"}]}""", "/sections/0/headig", "*a section; did you mean 'heading'?", 1)]
    [InlineData("""{"photoCredits": [7]}""", "/photoCredits/0", "is a number, but has to be a text or an object", 1)]
    [InlineData("""{"photoCredits": [{}]}""", "/photoCredits/0", "is empty*", 1)]
    [InlineData("""{"relatedHeadlines": [{"id": "a"}]}""", "/relatedHeadlines/0", "has no text*", 1)]
    [InlineData("""{"source": "a.txt"}""", "/source", "is a text, but has to be an object", 1)]
    [InlineData("""{"source": {"name": "a"}, "sourceName": "b"}""", "/sourceName", "differs*", 1)]
    [InlineData("""{"headlineOrigin": "mine"}""", "/headlineOrigin", "is unknown*", 1)]
    [InlineData("""{"publishedAt": "yesterday"}""", "/publishedAt", "is no time*", 1)]
    [InlineData("""{"publishedAt": "2011-02-30"}""", "/publishedAt", "is no time of the calendar*", 1)]
    [InlineData("""{"publishedAt": "0001-01-01T00:00:00+14:00"}""", "/publishedAt", "is no time of the*", 1)]
    [InlineData("""{"publishedAt": "9999-12-31T23:59:59-14:00"}""", "/publishedAt", "is no time of the*", 1)]
    [InlineData("""{"publishedAt": "2011-03-08T09:00:00"}""", "/publishedAt", "has no zone*", 1)]
    [InlineData("""{"publishedAt": "2011-03-08T09:00:00.5Z"}""", "/publishedAt", "has a fraction*", 1)]
    [InlineData("""{"publishedAt": "2011-03-08", "publishedPrecision": "minute"}""", "/publishedPrecision", "is fin*", 1)]
    [InlineData("""{"publishedPrecision": "hour"}""", "/publishedPrecision", "is unknown*", 1)]
    [InlineData("""{"lead": "a\ud800"}""", "/lead", "*half of a character*", 1)]
    [InlineData("""{"a\ud800": "a"}""", "", "*half of a character*", 1)]
    [InlineData("{\n\"lead\": \"A\",}", "", "is no JSON: *", 2)]
    [InlineData("", "", "is no JSON: *", 1)]
    [InlineData("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "", "is no JSON: *", 1)]
    [InlineData("[]", "", "is an array, but has to be an object", 1)]
    public void What_is_no_article_is_refused_with_its_place(string json, string pointer, string reason, long line)
    {
        var refused = Refusal(Encoding.UTF8.GetBytes(json));
        (refused.Pointer, refused.Line).Should().Be((pointer, line));
        refused.Reason.Should().Match(reason);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Refusal([(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)'}']).Reason.Should().Be("is no JSON in UTF-8");

    [Fact]
    public void A_byte_order_mark_is_read_over() =>
        ArticleJson.Read((byte[])[0xEF, 0xBB, 0xBF, .. "{}"u8]).SourceName.Should().BeNull();

    [Fact]
    public void A_part_of_a_JSON_text_is_read_too()
    {
        using var document = JsonDocument.Parse("""{"lead": "A"}""");
        ArticleJson.Read(document.RootElement).Values.Lead.Should().Be("A");
    }

    [Fact]
    public void The_line_of_a_value_that_cannot_be_written_is_found()
    {
        var json = Encoding.UTF8.GetBytes("{\n\"sections\": [\n{\"heading\": \"a\", \"paragraphs\": [\n\" \"]}]}");
        var write = () => CanonicalText.Write(ArticleJson.Read(json).Values);
        var refused = write.Should().Throw<InvalidArticleException>().Which;
        ArticleJson.LineOf(json, refused.Pointer).Should().Be(4);
        ArticleJson.LineOf(json, "/sections/7").Should().BeNull();
    }

    static SentArticle Read(string json) => ArticleJson.Read(Encoding.UTF8.GetBytes(json));

    static InvalidArticleException Refusal(byte[] json)
    {
        var read = () => ArticleJson.Read(json);
        return read.Should().Throw<InvalidArticleException>().Which;
    }
}
