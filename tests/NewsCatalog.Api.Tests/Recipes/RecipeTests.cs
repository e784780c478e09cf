using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Recipes;

/// <summary>The programs of <c>docs/recipes.md</c> that store, import and delete, on a catalog that nobody reads without
/// a key.</summary>
public sealed class RecipeTests : IAsyncLifetime
{
    const string Name = "2026/harbour.txt";

    readonly RecipeBook _book = new();
    CatalogApplication _application = null!;
    WritingClient _client = null!;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    Uri Server => _application.Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        _application = CatalogApplication.Start(new TextFolder(), ("Access:Read", "Key"));
        _client = await WritingClient.WithKeyAsync(_application);
    }

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        _book.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_program_says_first_what_it_is_and_is_run_by_a_test()
    {
        foreach (var (name, program) in RecipeBook.Programs)
        {
            program.Should().MatchRegex($"^(#|//) {name.Replace(".", @"\.")}: ");
            program.Should().Contain(Snapshot.UsualAddress);
        }

        RecipeBook
            .Programs.Keys.Should()
            .BeEquivalentTo(
                "sync.py sync.mjs export.sh resume.sh opensearch.sh store.sh store.py store.mjs store.cs import-lines.sh import-tar.sh delete.sh".Split(
                    ' '
                )
            );
        File.ReadLines(Snapshot.PathOf("docs/recipes.md"))
            .Count(line => line.StartsWith("```", StringComparison.Ordinal))
            .Should()
            .Be(2 * (RecipeBook.Programs.Count + 1), "all blocks but the one with the key are programs");
    }

    [Theory]
    [InlineData("store.sh")]
    [InlineData("store.py")]
    [InlineData("store.mjs")]
    [InlineData("store.cs")]
    public async Task A_storing_program_creates_an_article_and_changes_it(string program)
    {
        var first = await _book.RunAsync(program, Server, _client.Key);
        var article = await OnlyArticleAsync();
        var second = await _book.RunAsync(program, Server, _client.Key);

        first.Output.Trim().Should().Be("It is new.");
        article.GetProperty("headline").GetString().Should().Be("The harbour opens again");
        article.GetProperty("source").GetProperty("name").GetString().Should().Be(Name);
        article.GetProperty("version").GetInt32().Should().Be(2);
        ShouldHaveTheAddition(article);
        second.Output.Trim().Should().Be("It is there already.");
        (await OnlyArticleAsync()).GetProperty("id").GetString().Should().Be(article.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("store.sh")]
    [InlineData("store.py")]
    [InlineData("store.mjs")]
    [InlineData("store.cs")]
    public async Task A_storing_program_adds_to_what_somebody_has_written_in_between(string program)
    {
        var (reads, writes) = (0, 0);
        await using var passage = await Passage.StartAsync(
            _application.Client,
            async request =>
            {
                if (request.Headers.IfMatch.Count > 0) writes++;
                if (request.Path.StartsWithSegments("/api/v1/articles", out var id) && id.HasValue && reads++ == 0)
                    await WriteInBetweenAsync();
                return true;
            }
        );

        await _book.RunAsync(program, passage.Address, _client.Key);

        var article = await OnlyArticleAsync();
        article.GetProperty("description").GetString().Should().Be("Somebody was faster.");
        ShouldHaveTheAddition(article);
        (reads, writes).Should().Be((2, 2));
    }

    [Fact]
    public async Task The_deleting_program_deletes_the_state_that_it_has_read()
    {
        var put = await _client.PutAsync(Name, NewsText.Of("The harbour"));

        await _book.RunAsync("delete.sh", Server, _client.Key);

        (await _client.GetAsync(put.Location!)).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task The_deleting_program_fails_when_somebody_has_written_in_between()
    {
        var put = await _client.PutAsync(Name, NewsText.Of("The harbour"));
        await using var passage = await Passage.StartAsync(
            _application.Client,
            async request =>
            {
                if (request.Path == put.Location && HttpMethods.IsGet(request.Method)) await WriteInBetweenAsync();
                return true;
            }
        );

        var ended = await _book.TryAsync("delete.sh", passage.Address, _client.Key);

        ended.ExitCode.Should().NotBe(0);
        ended.Errors.Should().Contain("412");
        (await _client.GetAsync(put.Location!)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("import-lines.sh")]
    [InlineData("import-tar.sh")]
    public async Task An_importing_program_imports_a_folder_once(string program)
    {
        string[] names = ["a.txt", "2026/b c.txt", "2026/05/zoë.txt"];
        foreach (var name in names.Append("empty.txt"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_book.PathOf($"texts/{name}"))!);
            var text = name == "empty.txt" ? "" : NewsText.Of($"The museum of {name}");
            await File.WriteAllTextAsync(_book.PathOf($"texts/{name}"), text, Cancelled);
        }

        var first = await _book.RunAsync(program, Server, _client.Key);
        var second = await _book.RunAsync(program, Server, _client.Key);

        first.Output.Should().Contain("\"created\":3,\"updated\":0,\"unchanged\":0,\"refused\":1,");
        first.Output.Should().Contain("\"sourceName\":\"empty.txt\"");
        second.Output.Should().Contain("\"created\":0,\"updated\":0,\"unchanged\":3,\"refused\":1,");
        (await ArticlesAsync())
            .Select(article => article.GetProperty("source").GetProperty("name").GetString())
            .Should()
            .BeEquivalentTo(names);
    }

    static void ShouldHaveTheAddition(JsonElement article)
    {
        var hasTag = article.GetProperty("tags").EnumerateArray().Any(tag => tag.GetString() == "reviewed");
        var hasLine = article.GetProperty("sections").GetRawText().Contains("on Sundays", StringComparison.Ordinal);
        (hasTag || hasLine).Should().BeTrue("{0}", article.GetRawText());
    }

    async Task WriteInBetweenAsync()
    {
        var article = await OnlyArticleAsync();
        var values = article.EnumerateObject().ToDictionary(value => value.Name, value => (object)value.Value);
        values["description"] = "Somebody was faster.";
        var tag = (await _client.GetAsync(article.GetProperty("url").GetString()!)).Tag;
        var written = await _client.PutAsync(
            Name,
            JsonSerializer.SerializeToUtf8Bytes(values),
            "application/json",
            ifMatch: tag
        );
        written.Status.Should().Be(HttpStatusCode.OK, written.Text);
    }

    async Task<JsonElement> OnlyArticleAsync() =>
        (await _client.GetAsync((await ArticlesAsync()).Single().GetProperty("url").GetString()!)).Json;

    async Task<IEnumerable<JsonElement>> ArticlesAsync() =>
        (await _client.GetAsync("/api/v1/articles")).Json.GetProperty("items").EnumerateArray();
}
