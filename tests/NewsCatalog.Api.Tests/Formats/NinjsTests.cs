using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsCatalog.Api.Tests.Formats;

public sealed class NinjsTests(Shelf shelf)
{
    [Fact]
    public async Task Every_article_is_valid_ninjs()
    {
        var schema = await NinjsSchema.ReadAsync();
        foreach (var item in (await shelf.Application.GetAsync("/api/v1/articles?limit=100")).Items("items"))
            schema.Validate(await shelf.TextAsync(item, "ninjs")).Should().BeEmpty(item.Text("headline"));
    }

    [Theory]
    [InlineData("uri", null)]
    [InlineData("uri", "1")]
    [InlineData("headline", "\"The key of ninjs 1\"")]
    [InlineData("type", "\"story\"")]
    [InlineData("representationType", "\"complete\"")]
    [InlineData("version", "1")]
    [InlineData("versionCreated", "\"yesterday\"")]
    [InlineData("headlines", "\"Second bridge\"")]
    [InlineData("headlines/0/text", "\"Second bridge\"")]
    [InlineData("bodies/0/wordCount", "\"many\"")]
    [InlineData("people/0/role", "\"author\"")]
    [InlineData("infoSources/0/uri", "\"no address\"")]
    [InlineData("associations/0/name", null)]
    [InlineData("associations/0/uri", null)]
    [InlineData("associations/0/heading", "\"x\"")]
    [InlineData("associations/0/type", "\"photo\"")]
    public async Task The_schema_refuses_the_article_with_one_fault(string pointer, string? value)
    {
        var schema = await NinjsSchema.ReadAsync();
        var broken = JsonNode.Parse(await shelf.TextAsync(await shelf.ArticleAsync("rich.txt"), "ninjs"))!;
        var path = pointer.Split('/');
        var holder = path[..^1]
            .Aggregate(broken, (node, key) => int.TryParse(key, out var index) ? node[index]! : node[key]!)
            .AsObject();
        if (value is null)
            holder.Remove(path[^1]).Should().BeTrue();
        else
            holder[path[^1]] = JsonNode.Parse(value);

        schema.Validate(broken.ToJsonString()).Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_schema_accepts_what_is_known_to_be_valid() =>
        (await NinjsSchema.ReadAsync()).Validate(await NinjsSchema.ExampleAsync()).Should().BeEmpty();

    [Fact]
    public async Task It_says_what_the_article_says()
    {
        var article = await shelf.ArticleAsync("rich.txt");
        var ninjs = JsonDocument.Parse(await shelf.TextAsync(article, "ninjs")).RootElement;

        ninjs.GetProperty("standard").GetRawText().Should().Contain("\"3.1\"");
        ninjs.Text("uri").Should().Be(shelf.Absolute(article.Text("url")!));
        ninjs.Text("contentCreated").Should().Be(article.Text("publishedAt")).And.Be("2009-09-24T00:00:00Z");
        ninjs.Text("firstCreated").Should().Be(article.Text("addedAt"));
        ninjs.Text("versionCreated").Should().Be(article.Text("modifiedAt"));
        ninjs.Text("language").Should().Be(article.Text("language"));
        ninjs.Text("by").Should().Be(article.Text("byline"));
        ninjs.Text("located").Should().Be(article.Text("dateline"));
        ninjs.Items("headlines").Single().Text("value").Should().Be(article.Text("headline"));
        ninjs.Items("descriptions").Single().Text("value").Should().Be(article.Text("lead"));
        ninjs.Items("people").Select(person => person.Text("name")).Should().Equal("Jane Doe", "John O'Roe");
        ninjs.Items("infoSources").Select(source => $"{source.Text("role")} {source.Text("name")}").Should()
            .Equal("cited Reuters", "cited Asahi Shimbun", "via Kyodo");
        var text = ninjs.Items("bodies").Single(body => body.Text("contentType") == "text/plain").Text("value");
        text.Should().Be(string.Join("\n\n", article.Blocks().Select(block => block.Text)));
    }

    [Fact]
    public async Task Photos_and_related_headlines_are_associated()
    {
        var article = await shelf.ArticleAsync("rich.txt");
        var associations = JsonDocument
            .Parse(await shelf.TextAsync(article, "ninjs"))
            .RootElement.Items("associations")
            .ToList();

        associations.Select(one => one.Text("name")).Should().Equal("photo-1", "related-1", "related-2", "related-3");
        associations[0].Items("descriptions").Select(text => text.Text("value")).Should()
            .Equal("The new bridge seen from the <river>.", article.GetProperty("photoCredits")[0].Text("raw"));
        associations[1..].Select(one => one.GetProperty("headlines")[0].Text("value")).Should()
            .Equal(article.Items("relatedHeadlines").Select(related => related.Text("text")));
        associations[1..].Select(one => one.Text("uri")).Should()
            .Equal(article.Items("relatedHeadlines").Select(related => shelf.Absolute(related.Target())));
    }

    [Fact]
    public async Task What_is_unknown_is_left_out()
    {
        var bare = JsonDocument.Parse(await shelf.TextAsync(await shelf.ArticleAsync("bare.txt"), "ninjs")).RootElement;
        bare.EnumerateObject().Select(key => key.Name).Should()
            .NotContain(["contentCreated", "language", "by", "located", "people", "infoSources", "associations"]);
        bare.EnumerateObject().Should().NotContain(key => key.Value.ValueKind == JsonValueKind.Null);
    }
}
