using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.OpenApi;

/// <summary>What others make of the API, each with a program of its own (<c>tests/clients</c>): a linter, a generated
/// client, a browser.</summary>
public sealed class ClientTests(SeedCatalog catalog)
{
    [Fact]
    public async Task Redocly_has_no_error_and_no_warning_for_the_document()
    {
        ClientScripts.Need();
        var output = (await ClientScripts.RunAsync("lint", "--format=json")).WithSuccess().Output;

        JsonDocument.Parse(output).RootElement.GetProperty("problems").GetArrayLength().Should().Be(0, "{0}", output);
    }

    [Fact]
    public async Task Spectral_has_no_error_and_no_warning_for_the_document()
    {
        ClientScripts.Need();
        (await ClientScripts.RunAsync("spectral")).WithSuccess();
    }

    /// <summary>The clients of openapi-typescript with openapi-fetch, of @hey-api/openapi-ts, and of orval.</summary>
    [Fact]
    public async Task Generated_clients_compile_without_a_cast_and_read_lists_articles_and_the_RSS_feed()
    {
        ClientScripts.Need();
        (await ClientScripts.RunAsync("generate")).WithSuccess();

        foreach (var client in (string[])["client", "hey-api", "orval"])
            (await ClientScripts.RunAsync(client, $"{catalog.Application.Client.BaseAddress}")).WithSuccess();
        await WritesAsync();
    }

    /// <summary>A client stores an article, loses a race, and deletes.</summary>
    static async Task WritesAsync()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        var key = (await WritingClient.WithKeyAsync(application)).Key!;

        (await ClientScripts.RunAsync("client", $"{application.Client.BaseAddress}", key)).WithSuccess();
    }

    [Fact]
    public async Task Swagger_UI_executes_the_list_of_articles_in_a_browser()
    {
        ClientScripts.Need(chromium: true);
        var screenshot = Path.Combine(AppContext.BaseDirectory, "swagger.png");
        File.Delete(screenshot);
        (await ClientScripts.RunAsync("swagger", $"{catalog.Application.Client.BaseAddress}", screenshot)).WithSuccess();

        File.Exists(screenshot).Should().BeTrue();
    }
}
