using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Writing;

/// <summary>Articles that clients send by their values.</summary>
public sealed class JsonArticleTests : IAsyncLifetime
{
    readonly CatalogApplication _application = CatalogApplication.WithSeed();

    WritingClient _client = null!;

    public async ValueTask InitializeAsync() => _client = await WritingClient.WithKeyAsync(_application);

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Values_come_back_as_they_were_sent_with_the_lines_that_they_stand_on()
    {
        const string Article = """
            {
              "headline": "By Jane Doe: the bridge", "lead": "Photo: the lead, Reuters reported.", "authors": ["Jane Doe"],
              "publishedAt": "2024-05-01T10:00:00Z", "language": "en", "tags": ["bridge"],
              "sections": [{ "heading": null, "paragraphs": ["# no heading"] }, { "heading": "Cost", "paragraphs": ["- Two."] }],
              "relatedHeadlines": ["The bridge opens"]
            }
            """;

        var put = await SendAsync("bridge.txt", Article);

        put.Status.Should().Be(HttpStatusCode.Created, put.Text);
        var sent = JsonNode.Parse(Article)!.AsObject();
        var read = JsonNode.Parse(put.Text)!.AsObject();
        foreach (var (key, value) in sent.Where(one => one.Key != "relatedHeadlines"))
            JsonNode.DeepEquals(read[key], value).Should().BeTrue($"{key} is {read[key]}");
        read["relatedHeadlines"]![0]!["text"]!.GetValue<string>().Should().Be("The bridge opens");
        var lines = (await _client.GetAsync($"{put.Location}/provenance")).Json.GetProperty("lines").EnumerateArray();
        lines.Select(line => line.GetProperty("pointer").GetString()).Should().Contain("/sections/1/paragraphs/0");
    }

    [Fact]
    public async Task An_article_can_be_read_changed_and_sent_back()
    {
        var first = await SendAsync("bridge.txt", """{ "headline": "The bridge", "lead": "It opened on Monday." }""");
        var article = JsonNode.Parse((await _client.GetAsync(first.Location!)).Text)!;
        article["lead"] = "It opened on Tuesday.";

        var second = await SendAsync("bridge.txt", article.ToJsonString(), first.Tag);

        second.Status.Should().Be(HttpStatusCode.OK, second.Text);
        second.Json.GetProperty("lead").GetString().Should().Be("It opened on Tuesday.");
        second.Json.GetProperty("headline").GetString().Should().Be("The bridge");
    }

    [Fact]
    public async Task A_derived_headline_that_was_changed_is_stored_and_one_that_was_not_stays_derived()
    {
        var article = JsonNode.Parse((await _client.GetAsync(await _application.OnlyArticleAddressAsync())).Text)!;
        var same = await SendAsync("same.txt", article.ToJsonString());
        article["headline"] = "Another headline";
        var changed = await SendAsync("changed.txt", article.ToJsonString());

        same.Json.GetProperty("headlineOrigin").GetString().Should().Be("derived");
        changed.Json.GetProperty("headline").GetString().Should().Be("Another headline");
        changed.Json.GetProperty("headlineOrigin").GetString().Should().Be("source");
    }

    [Theory]
    [InlineData("{\n  \"headlin\": \"x\"\n}", 2, "headline")]
    [InlineData("{\n  \"headline\": 5\n}", 2, "/headline")]
    [InlineData("{\n  \"headline\": \"x\",\n  \"headline\": \"y\"\n}", 2, "/headline")]
    [InlineData("{\n  \"headline\": \"x\",", null, "JSON")]
    [InlineData("[]", 1, "object")]
    [InlineData("{}", null, "text")]
    [InlineData("{ \"headline\": \"x\", \"publishedAt\": \"yesterday\" }", 1, "/publishedAt")]
    public async Task JSON_that_is_no_article_is_refused_with_its_place(string json, int? line, string names)
    {
        var put = await SendAsync("a.txt", json);

        put.Status.Should().Be(HttpStatusCode.UnprocessableContent, put.Text);
        put.Type.Should().Be("/problems/unreadable-source");
        put.Text.Should().Contain(names);
        var stated = put.Json.GetProperty("line");
        if (line is not null) stated.GetInt32().Should().Be(line);
    }

    [Fact]
    public async Task JSON_of_ten_thousand_levels_is_refused()
    {
        var deep = new StringBuilder("{\"headline\":").Append('[', 10_000).Append(']', 10_000).Append('}');

        (await SendAsync("a.txt", deep.ToString())).Status.Should().Be(HttpStatusCode.UnprocessableContent);
    }

    [Fact]
    public async Task A_posted_article_gets_a_name_made_of_its_date_and_headline()
    {
        var article = """{ "headline": "The bridge opens", "lead": "At last.", "publishedAt": "2024-05-01" }""";

        var post = await _client.PostAsync("/api/v1/articles", article, "application/json");
        var again = await _client.PostAsync("/api/v1/articles", article, "application/json");

        post.Status.Should().Be(HttpStatusCode.Created);
        post.Json.GetProperty("source").GetProperty("name").GetString()
            .Should().MatchRegex("^2024-05-01-the-bridge-opens-[0-9a-f]{12}\\.txt$");
        again.Status.Should().Be(HttpStatusCode.OK);
        again.Text.Should().Be(post.Text);
    }

    [Fact]
    public async Task Posted_bytes_that_a_file_of_the_folder_has_are_that_article()
    {
        var post = await _client.PostAsync("/api/v1/articles", await File.ReadAllTextAsync(TextFolder.Seed, TestContext.Current.CancellationToken));

        post.Status.Should().Be(HttpStatusCode.OK);
        post.Location.Should().Be(await _application.OnlyArticleAddressAsync());
    }

    [Fact]
    public async Task A_date_in_a_headline_is_no_date_of_publication()
    {
        var post = await _client.PostAsync("/api/v1/articles", NewsText.Of("Storm of 2011-03-08 remembered"));

        post.Status.Should().Be(HttpStatusCode.Created);
        post.Json.GetProperty("publishedAt").ValueKind.Should().Be(JsonValueKind.Null);
    }

    Task<Answer> SendAsync(string name, string json, string? ifMatch = null) =>
        _client.PutAsync(name, Encoding.UTF8.GetBytes(json), "application/json", ifMatch);
}
