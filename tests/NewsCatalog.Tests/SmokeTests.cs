namespace NewsCatalog.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Every_line_has_a_role() =>
        Parsing.ArticleTextParser.Parse(Parsing.SourceText.Decode("a\n\nb\n"u8.ToArray())).Lines.Should().HaveCount(3);
}
