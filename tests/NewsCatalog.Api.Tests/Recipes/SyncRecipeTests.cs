using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Recipes;

/// <summary>The programs of <c>docs/recipes.md</c> that keep a copy in sync.</summary>
public sealed class SyncRecipeTests : IAsyncLifetime
{
    readonly RecipeBook _book = new();
    CatalogApplication _application = null!;
    WritingClient _client = null!;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    Uri Server => _application.Client.BaseAddress!;

    string Copy => _book.PathOf("copy");

    string Cursor => Path.Combine(Copy, "cursor.txt");

    public async ValueTask InitializeAsync()
    {
        var texts = new TextFolder()
            .With("hall.txt", NewsText.Of("The hall", "Harbour Museum Opens Its Doors After Four Years"))
            .With("tower.txt", NewsText.Of("The tower"));
        (_application, _client) = await StartAsync(texts);
        await _client.PutAsync("bridge.txt", NewsText.Of("The bridge"));
    }

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        _book.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("sync.py")]
    [InlineData("sync.mjs")]
    public async Task A_syncing_program_copies_everything_and_then_what_has_changed(string program)
    {
        var first = await _book.RunAsync(program, Server, _client.Key);
        first.Output.Trim().Should().Be("3 articles");
        await CopyShouldBeAsync(_client);

        // The hall has a new resolution of its related headline, but no new version.
        await _client.PutAsync("museum.txt", NewsText.Titled("Harbour Museum Opens Its Doors After Four Years"));
        await _client.PutAsync("bridge.txt", NewsText.Of("The new bridge"), ifMatch: "*");
        await _client.DeleteAsync(await AddressAsync("tower.txt"), ifMatch: "*");
        var second = await _book.RunAsync(program, Server, _client.Key);
        second.Output.Trim().Should().Be("3 articles");
        await CopyShouldBeAsync(_client);

        await _client.PutAsync("tower.txt", NewsText.Of("The tower that has come back"));
        await _book.RunAsync(program, Server, _client.Key);
        await CopyShouldBeAsync(_client);
    }

    [Theory]
    [InlineData("sync.py")]
    [InlineData("sync.mjs")]
    public async Task A_syncing_program_begins_anew_after_an_export_that_was_cut(string program)
    {
        (await CutAsync(program, "/api/v1/export.ndjson")).ExitCode.Should().NotBe(0);
        File.Exists(Cursor).Should().BeFalse();
        await _client.DeleteAsync(await AddressAsync("bridge.txt"), ifMatch: "*");

        await _book.RunAsync(program, Server, _client.Key);

        await CopyShouldBeAsync(_client);
    }

    [Theory]
    [InlineData("sync.py")]
    [InlineData("sync.mjs")]
    public async Task A_syncing_program_applies_changes_again_after_an_interruption(string program)
    {
        await _book.RunAsync(program, Server, _client.Key);
        var cursor = await File.ReadAllTextAsync(Cursor, Cancelled);
        await _client.PutAsync("bridge.txt", NewsText.Of("The new bridge"), ifMatch: "*");

        (await CutAsync(program, await AddressAsync("bridge.txt"))).ExitCode.Should().NotBe(0);
        (await File.ReadAllTextAsync(Cursor, Cancelled)).Should().Be(cursor);
        await _book.RunAsync(program, Server, _client.Key);

        await CopyShouldBeAsync(_client);
    }

    [Theory]
    [InlineData("sync.py")]
    [InlineData("sync.mjs")]
    public async Task A_syncing_program_begins_anew_with_another_database(string program)
    {
        await _book.RunAsync(program, Server, _client.Key);
        var (other, client) = await StartAsync(new TextFolder().With("other.txt", NewsText.Of("Another museum")));
        using (other)
        {
            var ended = await _book.RunAsync(program, other.Client.BaseAddress!, client.Key);

            ended.Output.Trim().Should().Be("1 articles");
            await CopyShouldBeAsync(client);
        }
    }

    static async Task<(CatalogApplication, WritingClient)> StartAsync(TextFolder texts)
    {
        var application = CatalogApplication.Start(texts, ("Access:Read", "Key"));
        return (application, await WritingClient.WithKeyAsync(application));
    }

    /// <summary>Runs a program whose connection ends in the middle of one answer.</summary>
    async Task<Ended> CutAsync(string program, string address)
    {
        await using var passage = await Passage.StartAsync(
            _application.Client,
            request => Task.FromResult(request.Path != address)
        );
        return await _book.TryAsync(program, passage.Address, _client.Key);
    }

    async Task<string> AddressAsync(string name) =>
        (await _client.GetAsync($"/api/v1/articles?sourceName={name}"))
            .Json.GetProperty("items")[0]
            .GetProperty("url")
            .GetString()!;

    async Task CopyShouldBeAsync(WritingClient client)
    {
        var articles = (await client.GetAsync("/api/v1/export.ndjson")).Text.TrimEnd().Split('\n');
        var copied = Directory
            .EnumerateFiles(Copy)
            .Where(file => file != Cursor)
            .Select(file => File.ReadAllText(file).Trim());
        copied.Should().BeEquivalentTo(articles);
    }
}
