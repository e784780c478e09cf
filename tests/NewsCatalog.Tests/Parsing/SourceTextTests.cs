using System.Text;
using NewsCatalog.Parsing;

namespace NewsCatalog.Tests.Parsing;

public sealed class SourceTextTests
{
    const string German = "Zürich — die Straße ist für Fußgänger gesperrt.\nÄrger über „Großbaustelle“";
    const string Russian = "Мэр города открыл новый мост через реку после одиннадцати лет споров.\nЖители довольны";
    const string Hindi = "नगर परिषद ने सोमवार को नदी पर दूसरा पुल बनाने का फैसला किया।\nपुल";

    static SourceTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", German, false, false)]
    [InlineData("utf-8", German, true, false)]
    [InlineData("utf-16", German, true, false)]
    [InlineData("utf-16BE", Russian, true, false)]
    [InlineData("utf-32", Russian, true, false)]
    [InlineData("utf-16", German, false, true)]
    [InlineData("utf-16BE", German, false, true)]
    [InlineData("utf-16", Russian, false, true)]
    [InlineData("utf-16", Hindi, false, true)]
    [InlineData("windows-1252", German, false, true)]
    [InlineData("windows-1251", Russian, false, true)]
    [InlineData("koi8-r", Russian, false, true)]
    public void Text_is_read_in_the_encoding_it_was_written_in(string name, string text, bool mark, bool guessed)
    {
        var encoding = Encoding.GetEncoding(name);
        var source = SourceText.Decode([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);

        source.Lines.Should().Equal(text.Split('\n'));
        source.EncodingGuessed.Should().Be(guessed);
        source.Encoding.Should().Be(name == "utf-16" ? "utf-16le" : name.ToLowerInvariant());
        source.Refusal.Should().BeNull();
    }

    [Theory]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("a\rb", "a|b")]
    [InlineData("a\n\n", "a|")]
    [InlineData("\n", "")]
    [InlineData("a\r\r\nb", "a||b")]
    public void Lines_are_those_of_the_file(string text, string lines) =>
        string.Join('|', SourceText.Decode(Encoding.UTF8.GetBytes(text)).Lines).Should().Be(lines);

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \r\n\t\u00A0\n", "it has no text, only white space and what cannot be seen")]
    [InlineData("\0", "it has no text, only white space and what cannot be seen")]
    [InlineData("A\u0001", "it is binary: character 2 is the control code 0x01")]
    [InlineData("\u200B\u200E\uFEFF", "it has no text, only white space and what cannot be seen")]
    public void What_is_no_text_is_said(string content, string refusal) =>
        SourceText.Decode(Encoding.UTF8.GetBytes(content)).Refusal.Should().Be(refusal);

    [Fact]
    public void Values_have_no_invisible_characters_and_the_lines_keep_them()
    {
        var source = SourceText.Decode(
            Encoding.UTF8.GetBytes(
                "The\u00A0mar\u00ADket  hall\u200B opened\u2003again on Friday \nafter years of work by "
                    + "hundreds of people."
            )
        );
        ArticleTextParser.Parse(source).Headline.Should().Be("The market hall opened again on Friday");
        source.Lines[0].Should().Contain("\u00AD");
    }
}
