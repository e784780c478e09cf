using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>The texts of articles in the feeds.</summary>
public sealed class FeedTextTests(Shelf shelf)
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    [Fact]
    public async Task The_whole_text_is_there_as_html()
    {
        var article = await shelf.ArticleAsync("rich.txt");
        var rss = XDocument
            .Parse(await TextAsync("/feeds/articles.rss?sourceName=rich.txt"))
            .Descendants("item")
            .Single();
        var atom = XDocument
            .Parse(await TextAsync("/feeds/articles.atom?sourceName=rich.txt"))
            .Descendants(Atom + "entry")
            .Single();
        var json = (await shelf.Application.GetAsync("/feeds/articles.json?sourceName=rich.txt"))
            .Items("items")
            .Single();

        atom.Element(Atom + "content")!.Attribute("type")!.Value.Should().Be("html");
        foreach (
            var html in new[]
            {
                rss.Element(Content + "encoded")!.Value,
                atom.Element(Atom + "content")!.Value,
                json.Text("content_html")!,
            }
        )
        {
            new HtmlParser(new HtmlParserOptions())
                .ParseDocument(html)
                .Body!.Children.Select(element => (element.LocalName == "h2", element.TextContent))
                .Should()
                .Equal(article.Blocks().Prepend((false, article.Text("lead")!)));
        }

        foreach (
            var lead in new[]
            {
                rss.Element("description")!.Value,
                atom.Element(Atom + "summary")!.Value,
                json.Text("summary"),
            }
        )
        {
            lead.Should().Be(article.Text("lead"));
        }

        rss.Elements(Dublin + "creator").Select(author => author.Value).Should().Equal("Jane Doe", "John O'Roe");
        atom.Elements(Atom + "author")
            .Select(author => author.Element(Atom + "name")!.Value)
            .Should()
            .Equal("Jane Doe", "John O'Roe");
        json.Items("authors").Select(author => author.Text("name")).Should().Equal("Jane Doe", "John O'Roe");
    }

    [Theory]
    [MemberData(nameof(FeedTests.Kinds), MemberType = typeof(FeedTests))]
    public Task It_can_be_read_whatever_the_articles_say(string kind) =>
        AwkwardText.CheckAsync(
            async (application, article) =>
            {
                var source = Uri.EscapeDataString(article.GetProperty("source").Text("name")!);
                var entry = (
                    await FeedPage.ReadAsync(application, kind, $"/feeds/articles.{kind}?sourceName={source}")
                ).Entries.Single();
                entry
                    .Title.Should()
                    .Be(
                        kind == "json"
                            ? article.Text("headline")
                            : article.Text("headline")!.Replace('\uffff', '\ufffd').Replace('\ufffe', '\ufffd')
                    );
            }
        );

    [Fact]
    public async Task Markup_in_a_lead_is_text_in_the_description_that_readers_take_for_HTML()
    {
        using var application = CatalogApplication.Start(
            new TextFolder().With("a.txt", NewsText.Of("A <img src=x onerror=alert(1)> & museum"))
        );
        var rss = XDocument.Parse(
            await application.Client.GetStringAsync("/feeds/articles.rss", TestContext.Current.CancellationToken)
        );
        var description = rss.Descendants("item").Single().Element("description")!.Value;
        var html = new HtmlParser().ParseDocument(description);
        html.Body!.Children.Should().BeEmpty();
        html.Body.TextContent.Should().StartWith("A <img src=x onerror=alert(1)> & museum opened");
    }

    Task<string> TextAsync(string address) =>
        shelf.Application.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
}
