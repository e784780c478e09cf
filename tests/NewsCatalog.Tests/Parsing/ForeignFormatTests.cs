using System.Text;
using CsCheck;
using NewsCatalog.Parsing;

namespace NewsCatalog.Tests.Parsing;

public sealed class ForeignFormatTests
{
    const string Mail =
        "Received: from mx.example.org by example.net; Thu, 2 May 2024 10:00:00 +0000\n\tid 17\n"
        + "From: desk@example.org\nTo: all@example.net\nSubject: Storm\nX-Spam: no\n\nThe storm broke two masts.\n";

    static readonly string[] Beginnings =
        ["[", "{", "\"", "<", "<b>", "(", "Note:", "{\n", "[\n", "#", "%", ">", "[1] ", "From: ", "Date: Monday\n\n"];

    static readonly string[] Words =
    [
        "The", "council", "said", "<b>", "</p>", "<html>", "{", "}", "[", "]", "\"quoted\"", ":", ",", "From:", "To:",
        "Subject: storm", "Date: Monday", "Note:", "<!doctype", "1", "[1]", "[sic]", "{sic}", "@", "PDF", "PK", "GIF",
        "<head> of the table", "null", "true", "\n", "\n\n", "§", "“storm”", "mast.", "Re: masts", "<body>",
    ];

    [Theory]
    [InlineData("<!DOCTYPE html><title>x</title>", "an HTML page")]
    [InlineData("\n  <html lang=\"en\">\n<p>x", "an HTML page")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- saved -->\n<HTML>x", "an HTML page")]
    [InlineData("<body>x", "an HTML page")]
    public void A_page_is_called_by_its_name_unless_it_has_the_name_of_one(string text, string what) =>
        SourceText
            .Decode(Encoding.UTF8.GetBytes(text))
            .RefusalAs("storm.txt")
            .Should()
            .Be($"it looks like {what}; save it as text, or under a name that ends in .html");

    [Theory]
    [InlineData("{\"headline\": \"Storm\"}\n", "a JSON text")]
    [InlineData("[{\"a\": 1}, 2]", "a JSON text")]
    [InlineData(Mail, "a mail with its headers")]
    [InlineData("From desk Thu May  2\nFrom: a@b.c\nTo: d@e.f\nDate: today\n\nText", "a mail with its headers")]
    [InlineData("%PDF-1.7\n%", "a PDF document")]
    [InlineData("PK\u0003\u0004\u0014", "a zip archive or a document of an office program")]
    [InlineData("GIF89a", "a GIF image")]
    [InlineData("{\\rtf1\\ansi Storm}", "an RTF document")]
    public void What_is_made_for_programs_is_called_by_its_name(string text, string what) =>
        Refusal(Encoding.UTF8.GetBytes(text)).Should().Be($"it looks like {what}; save it as text");

    [Theory]
    [InlineData("H4sIAAAAAAAAA0sEAEO+t+gBAAAA", "gzip data")]
    [InlineData("iVBORw0KGgoAAAANSUhEUg==", "a PNG image")]
    [InlineData("/9j/4AAQSkZJRgABAQ==", "a JPEG image")]
    [InlineData("0M8R4KGxGuEAAAAA", "a document of an office program")]
    [InlineData("UklGRiQAAABXRUJQVlA4", "a WebP image")]
    public void A_binary_file_is_called_by_its_name(string base64, string what) =>
        Refusal(Convert.FromBase64String(base64)).Should().Be($"it looks like {what}; save it as text");

    [Theory]
    [InlineData("<html5 developers meet in Oslo> was the title of the talk.")]
    [InlineData("The <html> tag turned thirty on Monday.")]
    [InlineData("<!-- a note --> The council met on Monday.")]
    [InlineData("[1] The council met on Monday. [2]")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("{The council} met on Monday {again}")]
    [InlineData("From: the mayor\nTo: the council\nSubject: masts\n\nA letter reached us on Monday.")]
    [InlineData("Date: Monday\nFrom: anna@example.org\n\nTwo headers are not enough.")]
    [InlineData("From: a@b.c\nTo: d@e.f\nSubject: storm\nThis was a letter, without an empty line.\n\nReally.")]
    [InlineData("BMW and II* are names. MM is one too.")]
    public void News_that_only_mentions_such_things_is_read(string text) =>
        Refusal(Encoding.UTF8.GetBytes(text)).Should().BeNull();

    [Fact]
    public void Prose_is_never_refused() =>
        Gen.Int[0, Words.Length - 1]
            .Array[0, 40]
            .Select(words => $"Anna said: {string.Join(' ', words.Select(word => Words[word]))} on Monday.")
            .Sample(text => Refusal(Encoding.UTF8.GetBytes(text)).Should().BeNull(), iter: 20_000);

    [Fact]
    public void Prose_behind_any_mark_is_never_refused() =>
        Gen.Select(Gen.Int[0, Beginnings.Length - 1], Gen.Int[0, Words.Length - 1])
            .Sample(
                (beginning, word) =>
                    Refusal(Encoding.UTF8.GetBytes($"{Beginnings[beginning]}Council meets: {Words[word]} and leaves."))
                        .Should()
                        .BeNull(),
                iter: 2_000
            );

    static string? Refusal(byte[] bytes) => SourceText.Decode(bytes).RefusalAs("storm.txt");
}
