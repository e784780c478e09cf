using System.Text.Json;
using NJsonSchema;

namespace NewsCatalog.Api.Tests;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_answer_of_every_documented_path_is_as_documented()
    {
        using var application = CatalogApplication.WithSeed();
        var document = await application.GetAsync("/openapi/v1.json");
        var ids = new Dictionary<string, string>();
        foreach (var list in (string[])["articles", "related-headlines", "cited-sources"])
            ids[list] = (await application.GetAsync($"/api/v1/{list}")).GetProperty("items")[0].GetProperty("id").GetString()!;

        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var id = ids[path.Name.Split('/')[3]];
            var content = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content");
            var address = path.Name.Replace("{id}", id, StringComparison.Ordinal);
            using var response = await application.SendAsync(HttpMethod.Get, address);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            response.IsSuccessStatusCode.Should().BeTrue(address);
            content.TryGetProperty(response.Content.Headers.ContentType!.MediaType!, out var media).Should().BeTrue(address);
            if (response.Content.Headers.ContentType.MediaType != "application/json") continue;

            var schema = await SchemaAsync(document, media.GetProperty("schema"));
            schema.Validate(body).Should().BeEmpty(address);
        }
    }

    [Fact]
    public async Task Problems_are_as_documented()
    {
        using var application = CatalogApplication.WithSeed();
        var document = await application.GetAsync("/openapi/v1.json");
        using var response = await application.SendAsync(HttpMethod.Get, "/api/v1/articles?limt=1");

        var media = document.GetProperty("paths").GetProperty("/api/v1/articles").GetProperty("get").GetProperty("responses")
            .GetProperty("400").GetProperty("content").GetProperty("application/problem+json");
        var schema = await SchemaAsync(document, media.GetProperty("schema"));
        schema.Validate(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_operation_has_an_id_and_describes_its_parameters()
    {
        using var application = CatalogApplication.WithSeed();
        var document = await application.GetAsync("/openapi/v1.json");

        document.GetProperty("openapi").GetString().Should().StartWith("3.1");
        var operations = document.GetProperty("paths").EnumerateObject().Select(path => path.Value.GetProperty("get")).ToList();
        operations.Select(operation => operation.GetProperty("operationId").GetString()).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        operations.Should().OnlyContain(operation => operation.GetProperty("summary").GetString()!.Length > 0);
        operations.Where(operation => operation.TryGetProperty("parameters", out _))
            .SelectMany(operation => operation.GetProperty("parameters").EnumerateArray())
            .Should().OnlyContain(parameter => parameter.GetProperty("description").GetString()!.Length > 0);
    }

    // As one JSON Schema document, which a validator can read without knowing OpenAPI.
    static Task<JsonSchema> SchemaAsync(JsonElement document, JsonElement schema)
    {
        var components = document.GetProperty("components").GetProperty("schemas");
        var json = $$"""{"allOf":[{{schema.GetRawText()}}],"definitions":{{components.GetRawText()}}}""";
        return JsonSchema.FromJsonAsync(
            json.Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
