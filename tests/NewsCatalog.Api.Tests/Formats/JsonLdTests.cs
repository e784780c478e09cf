using System.Text.Json;

namespace NewsCatalog.Api.Tests.Formats;

public sealed class JsonLdTests(Shelf shelf)
{
    /// <summary>The properties of schema.org that a <c>NewsArticle</c> may have (of itself, Article, CreativeWork and
    /// Thing), as far as they are used.</summary>
    static readonly string[] OfNewsArticle =
    [
        "url", "identifier", "version", "headline", "description", "articleBody", "wordCount", "inLanguage", "dateline",
        "datePublished", "author", "creditText", "citation", "mentions", "encoding", "sdDatePublished", "keywords",
    ];

    [Fact]
    public async Task Every_article_is_a_NewsArticle_of_known_properties_without_empty_ones()
    {
        foreach (var item in (await shelf.Application.GetAsync("/api/v1/articles?limit=100")).Items("items"))
        {
            var node = await ReadAsync(item);
            node.Text("@context").Should().Be("https://schema.org");
            node.Text("@type").Should().Be("NewsArticle");
            node.Text("@id").Should().Be(shelf.Absolute(item.Text("url")!));
            node.EnumerateObject()
                .Select(key => key.Name)
                .Except(["@context", "@type", "@id"])
                .Should()
                .BeSubsetOf(OfNewsArticle);
            node.EnumerateObject().Should().NotContain(key => key.Value.ValueKind == JsonValueKind.Null);
        }
    }

    [Theory]
    [InlineData("rich.txt")]
    [InlineData("harbour.txt")]
    [InlineData("000_7db11ace6f42e684.txt")]
    [InlineData("bare.txt")]
    public async Task It_says_what_the_article_says(string source)
    {
        var article = await shelf.ArticleAsync(source);
        var node = await ReadAsync(article);

        foreach (
            var (property, key) in ((string, string)[])
                [
                    ("headline", "headline"),
                    ("description", "lead"),
                    ("dateline", "dateline"),
                    ("inLanguage", "language"),
                    ("identifier", "id"),
                    ("sdDatePublished", "modifiedAt"),
                ]
        )
        {
            (Optional(node, property)?.GetString()).Should().Be(article.Text(key), property);
        }

        node.GetProperty("wordCount").GetInt32().Should().Be(article.GetProperty("wordCount").GetInt32());
        node.Text("articleBody").Should().Be(
                string.Join(
                    "\n\n",
                    article.Blocks().Select(block => block.Text).Prepend(article.Text("lead")).OfType<string>()
                )
            );
        Names(node, "author").Should().Equal(article.Items("authors").Select(name => name.GetString()));
        (Optional(node, "citation")?.EnumerateArray().Select(work => work.GetProperty("publisher").Text("@id")) ?? [])
            .Should()
            .Equal(
                article
                    .Items("citedSources")
                    .Select(cited => shelf.Absolute($"/api/v1/cited-sources/{cited.Text("id")}"))
                    .Distinct()
            );
        (
            Optional(node, "mentions")
                ?.EnumerateArray()
                .Select(mention => (mention.Text("headline"), mention.Text("url")))
            ?? []
        )
            .Should()
            .Equal(
                article
                    .Items("relatedHeadlines")
                    .Select(related => (related.Text("text"), (string?)shelf.Absolute(related.Target())))
            );
        node.GetProperty("encoding")
            .Text("contentUrl")
            .Should()
            .Be(shelf.Absolute(article.GetProperty("source").Text("url")!));
        node.GetProperty("encoding").Text("sha256").Should().Be(article.GetProperty("source").Text("sha256"));
    }

    [Theory]
    [InlineData("rich.txt", "2009-09-24")]
    [InlineData("harbour.txt", "2026-03-01")]
    [InlineData("bridge.txt", "2026-03-02T10:00:00Z")]
    [InlineData("market.txt", null)]
    public async Task The_date_is_as_exact_as_the_source_and_missing_when_it_is_unknown(string source, string? date) =>
        (Optional(await ReadAsync(await shelf.ArticleAsync(source)), "datePublished")?.GetString()).Should().Be(date);

    async Task<JsonElement> ReadAsync(JsonElement article) =>
        JsonDocument.Parse(await shelf.TextAsync(article, "jsonld")).RootElement;

    static IEnumerable<string?> Names(JsonElement node, string property) =>
        Optional(node, property)?.EnumerateArray().Select(one => one.Text("name")) ?? [];

    static JsonElement? Optional(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) ? value : null;
}
