using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>What feed readers of others understand.</summary>
public sealed class FeedReaderTests : IDisposable
{
    const string Pier = """
        ---
        title: "The old pier & its <future>"
        authors: [Mara Lindqvist, Tom Okafor]
        date: 2024-05-02T09:30:00Z
        lang: en-GB
        tags: [Piers, "R&D <x>"]
        ---

        The pier was closed in the spring after many years, and the council has said that it would open again.

        "Nobody knows," said <b>nobody</b> & Sons.

        """;

    const string Html =
        "<p>The pier was closed in the spring after many years, and the council has said that it would open "
        + "again.</p><p>\"Nobody knows,\" said &lt;b&gt;nobody&lt;/b&gt; &amp; Sons.</p>";

    readonly CatalogApplication _application = CatalogApplication.Start(new TextFolder().With("pier.txt", Pier));

    [Fact]
    public async Task Parsers_for_node_read_titles_authors_tags_dates_and_texts_of_every_feed()
    {
        ClientScripts.Need();
        var page = $"{_application.Client.BaseAddress}{(await _application.OnlyArticleAddressAsync())["/api/v1/".Length..]}";
        var ended = (await ClientScripts.RunAsync("feeds", $"{_application.Client.BaseAddress}")).WithSuccess();
        var read = JsonElement.Parse(ended.Output).EnumerateObject().ToList();

        read.Select(parser => parser.Name)
            .Should()
            .Equal("rss-parser", "feedsmith rss", "feedsmith atom", "feedsmith json");
        foreach (var (parser, feed) in read.Select(parser => (parser.Name, parser.Value)))
        {
            feed.Text("language").Should().Be("en-GB", parser);
            feed.Text("home").Should().StartWith($"{_application.Client.BaseAddress}", parser);
            var item = feed.Items("items").Should().ContainSingle(parser).Subject;
            item.Text("title").Should().Be("The old pier & its <future>", parser);
            item.Text("authors").Should().Be("Mara Lindqvist, Tom Okafor", parser);
            item.Items("tags").Select(tag => tag.GetString()).Should().Equal(["Piers", "R&D <x>"], parser);
            item.Text("url").Should().Be(page, parser);
            item.Text("html").Should().Be(Html, parser);
            item.Text("date").Should().Be("2024-05-02T09:30:00.000Z", parser);
        }
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    public async Task Newsboat_reads_title_authors_date_and_text(string kind)
    {
        OtherProgram.Need(OtherProgram.MissingOf("newsboat"));
        using var home = new TextFolder().With("urls", $"{_application.Client.BaseAddress}feeds/articles.{kind}\n");
        var cache = Path.Combine(home.Path, "cache.db");
        var files = (string[])["-u", Path.Combine(home.Path, "urls"), "-c", cache, "-C", "/dev/null"];
        (await OtherProgram.RunAsync(home.Path, ["newsboat", .. files, "-x", "reload"], ("HOME", home.Path)))
            .WithSuccess();

        var item = await OnlyItemAsync(cache);
        item.Should()
            .Be(("The old pier & its <future>", "Mara Lindqvist, Tom Okafor", Html, 1714642200));
    }

    public void Dispose() => _application.Dispose();

    static async Task<(string Title, string Author, string Content, long Published)> OnlyItemAsync(string cache)
    {
        await using var connection = new SqliteConnection($"Data Source={cache};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT title, author, content, pubDate FROM rss_item";
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        (await rows.ReadAsync(TestContext.Current.CancellationToken)).Should().BeTrue("an item was read");
        return (rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt64(3));
    }
}
