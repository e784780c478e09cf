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
    public async Task A_client_generated_from_the_document_lists_fetches_is_refused_and_asks_again()
    {
        ClientScripts.Need();
        (await ClientScripts.RunAsync("client", $"{catalog.Application.Client.BaseAddress}")).WithSuccess();
    }

    [Fact]
    public async Task A_client_generated_from_the_document_stores_loses_a_race_and_deletes()
    {
        ClientScripts.Need();
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
