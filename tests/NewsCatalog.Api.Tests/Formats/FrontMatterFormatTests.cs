using System.Text.Json;
using System.Xml.Linq;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>What the front matter of an article says is in the answers, the filters and the formats.</summary>
public sealed class FrontMatterFormatTests(Shelf shelf)
{
    const string Source = "2024/05/pier.txt";

    static readonly string[] Tags = ["Piers", "R&D <x>"];

    [Fact]
    public async Task It_is_in_the_article()
    {
        var article = await shelf.ArticleAsync(Source);
        article.Text("headline").Should().Be("The old pier & its <future>");
        article.Text("headlineOrigin").Should().Be("source");
        article.Text("publishedAt").Should().Be("2024-05-02T00:00:00Z");
        article.Text("publishedOrigin").Should().Be("frontMatter");
        article.Text("language").Should().Be("en-GB");
        article.Text("description").Should().Be("What becomes of the pier");
        article.Items("tags").Select(tag => tag.GetString()).Should().Equal(Tags);
        article.Items("authors").Select(author => author.GetString()).Should().Equal("Mara Lindqvist", "Tom Okafor");
        article.Text("byline").Should().BeNull();
    }

    [Theory]
    [InlineData("tag=PIERS")]
    [InlineData("tag=R%26D%20%3Cx%3E,nothing")]
    [InlineData("folder=2024")]
    [InlineData("folder=2024/05")]
    [InlineData("folder=%222024/05/%22&tag=-Ferries")]
    [InlineData("language=EN-gb")]
    [InlineData("q=tag:pier")]
    [InlineData("q=pier&folder=2024&tag=piers")]
    public async Task It_is_found_by_it(string query)
    {
        var page = await shelf.Application.GetAsync($"/api/v1/articles?{query}");
        page.Items("items").Select(item => item.GetProperty("source").Text("name")).Should().Equal(Source);
    }

    [Fact]
    public async Task Tags_and_folders_are_counted()
    {
        foreach (var (query, absent) in ((string, string?[])[])[("", [null]), ("&q=pier", [])])
        {
            var facets = (await shelf.Application.GetAsync($"/api/v1/articles?facets=tag,folder{query}")).GetProperty(
                "facets"
            );
            facets.Items("tag").Select(ValueOf).Should().Equal([.. Tags, .. absent]);
            facets.Items("folder").Select(ValueOf).Should().Equal(["2024", "2024/05", .. absent]);
        }
    }

    [Fact]
    public async Task Its_lines_have_a_role_of_their_own()
    {
        var article = await shelf.ArticleAsync(Source);
        var lines = (await shelf.Application.GetAsync($"{article.Text("url")}/provenance")).Items("lines").ToList();
        lines.Take(8).Select(line => line.Text("role")).Should().AllBe("frontMatter");
        lines[4].Text("pointer").Should().Be("/tags/0");
        lines[4].Items("also").Select(pointer => pointer.GetString()).Should().Equal("/tags/1");
    }

    [Fact]
    public async Task It_is_in_the_formats_that_have_a_place_for_it()
    {
        var article = await shelf.ArticleAsync(Source);
        var jsonLd = JsonDocument.Parse(await shelf.TextAsync(article, "jsonld")).RootElement;
        jsonLd.Items("keywords").Select(tag => tag.GetString()).Should().Equal(Tags);
        jsonLd.Text("description").Should().Be("What becomes of the pier");

        var ninjs = JsonDocument.Parse(await shelf.TextAsync(article, "ninjs")).RootElement;
        ninjs.Items("subjects").Select(tag => tag.Text("name")).Should().Equal(Tags);
        ninjs
            .Items("descriptions")
            .Select(text => $"{text.Text("role")}: {text.Text("value")}")
            .Should()
            .Equal($"lead: {article.Text("lead")}", "summary: What becomes of the pier");
        ninjs.Text("by").Should().Be("Mara Lindqvist, Tom Okafor");
        foreach (var format in (string[])["html", "md", "txt"])
            (await shelf.TextAsync(article, format)).Should().Contain("Mara Lindqvist, Tom Okafor");
    }

    [Fact]
    public async Task It_is_in_the_feeds()
    {
        var json = (await shelf.Application.GetAsync($"/feeds/articles.json?sourceName={Source}"))
            .Items("items")
            .Single();
        json.Items("tags").Select(tag => tag.GetString()).Should().Equal(Tags);
        json.Text("summary").Should().Be("What becomes of the pier");

        XNamespace atom = "http://www.w3.org/2005/Atom";
        (await ReadAsync("atom")).Descendants(atom + "category").Select(tag => tag.Attribute("term")!.Value).Should()
            .Equal(Tags);
        (await ReadAsync("rss")).Descendants("item").Elements("category").Select(tag => tag.Value).Should().Equal(Tags);
    }

    async Task<XDocument> ReadAsync(string kind) =>
        XDocument.Parse(
            await shelf.Application.Client.GetStringAsync(
                $"/feeds/articles.{kind}?sourceName={Source}",
                TestContext.Current.CancellationToken
            )
        );

    static string? ValueOf(JsonElement value) => value.GetProperty("value").GetString();
}
