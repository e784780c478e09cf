using System.Text;
using NewsCatalog.Parsing;

namespace NewsCatalog.Tests.Parsing;

/// <summary>The addresses that saved web pages link related headlines to.</summary>
public sealed class RelatedLinkTests
{
    [Theory]
    [InlineData("https://other.example/a", "https://other.example/a")]
    [InlineData("/2024/volcano", "https://bay.example/2024/volcano")]
    [InlineData("volcano?a=1&amp;b=2", "https://bay.example/news/volcano?a=1&b=2")]
    [InlineData("//cdn.example/x", "https://cdn.example/x")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("mailto:a@example.com", null)]
    [InlineData("#top", null)]
    public void A_related_headline_keeps_the_address_that_its_page_links_it_to(string href, string? address)
    {
        var article = Parse(Linking(href, "<link rel=canonical href='https://bay.example/news/ferries'>"));

        article.RelatedHeadlines.Should().Equal("Volcano wakes up after a century of sleep");
        article.RelatedLinks.Should().Equal(address);
    }

    [Fact]
    public void An_address_without_a_host_leads_nowhere_when_the_page_does_not_say_where_it_stood() =>
        Parse(Linking("/2024/volcano", head: "")).RelatedLinks.Should().Equal((string?)null);

    static ParsedArticle Parse(string page) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(page)), new ParseOptions("page.html"));

    static string Linking(string href, string head) =>
        $"""
        <html><head><title>Night ferries return</title>{head}</head><body><article><h1>Night ferries return</h1>
        <p>The night ferries that were taken out of service two years ago are back, with a hundred passengers on board.</p>
        <p>They leave the harbour at ten in the evening and come to the other side of the bay before midnight, in time.</p>
        </article><div class="related"><ul><li><a href="{href}">Volcano wakes up after a century of sleep</a></li></ul></div>
        </body></html>
        """;
}
