using System.Net;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Recipes;

/// <summary>The program of <c>docs/recipes.md</c> that fills an index of another search engine.</summary>
public sealed class BulkRecipeTests : IAsyncLifetime
{
    const string Program = "opensearch.sh";

    readonly RecipeBook _book = new();
    readonly CatalogApplication _application = CatalogApplication.With(articles: 700);
    BulkEngine _engine = null!;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    Uri Server => _application.Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        _engine = await BulkEngine.StartAsync();
        File.Copy(Snapshot.PathOf("deploy/opensearch/articles.json"), _book.PathOf("articles.json"));
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _application.Dispose();
        _book.Dispose();
    }

    [Fact]
    public async Task The_program_fills_an_index_in_parts_and_then_applies_what_has_changed()
    {
        await RunAsync();
        _engine.Requests.Should().Equal("PUT /articles", "POST /_bulk", "POST /_bulk");
        await ShouldHaveTheCatalogAsync();

        await RunAsync();
        _engine.Requests.Should().HaveCount(3, "nothing has changed");

        var client = await WritingClient.WithKeyAsync(_application);
        await client.PutAsync("new.txt", NewsText.Of("The new pier"));
        (await client.DeleteAsync(await _application.OnlyArticleAddressAsync(), "*"))
            .Status.Should().Be(HttpStatusCode.NoContent);
        await client.PutAsync("newer.txt", NewsText.Of("The newer pier"));
        await RunAsync();
        _engine.Requests.Should().HaveCount(4);
        await ShouldHaveTheCatalogAsync();
    }

    [Fact]
    public async Task The_program_applies_lines_again_after_an_error_of_the_engine()
    {
        _engine.Error = "mapper_parsing_exception";
        var failed = await _book.TryAsync(Program, Server, key: null, _engine.Address);
        failed.ExitCode.Should().Be(1);
        failed.Output.Should().Contain(_engine.Error);

        _engine.Error = null;
        await RunAsync();
        await ShouldHaveTheCatalogAsync();
    }

    [Fact]
    public async Task The_program_goes_on_when_the_index_has_later_versions()
    {
        await RunAsync();
        await File.WriteAllTextAsync(_book.PathOf("next.txt"), "/api/v1/export.bulk", Cancelled);
        _engine.Error = "version_conflict_engine_exception";
        await RunAsync();
        (await File.ReadAllTextAsync(_book.PathOf("next.txt"), Cancelled)).Should().Contain("?cursor=");
    }

    async Task RunAsync() => await _book.RunAsync(Program, Server, key: null, _engine.Address);

    async Task ShouldHaveTheCatalogAsync()
    {
        var articles = await _application.Client.GetStringAsync("/api/v1/export.ndjson", Cancelled);
        _engine.Index.Documents.Values.Order(StringComparer.Ordinal)
            .Should().Equal(articles.Split('\n')[..^1].Order(StringComparer.Ordinal));
    }
}
