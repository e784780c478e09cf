using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace NewsCatalog.Api.Tests.OpenApi;

public sealed class OpenApiTests(SeedCatalog catalog)
{
    /// <summary>It has no text to show.</summary>
    const string Tar = "application/x-tar";

    readonly CatalogApplication _application = catalog.Application;

    [Fact]
    public async Task The_document_is_the_one_in_docs()
    {
        using var application = CatalogApplication.WithSeed();
        await WritingClient.WithKeyAsync(application);
        var document = JsonNode.Parse((await application.GetAsync("/openapi/v1.json")).GetRawText())!;
        Snapshot.Match("docs/openapi.json", Snapshot.Indent(document));
    }

    [Fact]
    public async Task Every_answer_is_as_documented_in_every_representation()
    {
        var document = await _application.GetAsync("/openapi/v1.json");
        await foreach (var (operation, status, mediaType, address) in AnswersAsync(document))
        {
            using var response = await SendAsync(operation.Method, address, mediaType);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            $"{(int)response.StatusCode} {response.Content.Headers.ContentType!.MediaType}"
                .Should()
                .Be($"{status} {mediaType}", address);
            if (!mediaType.EndsWith("json", StringComparison.Ordinal))
                continue;
            var content = operation
                .Description.GetProperty("responses")
                .GetProperty(status)
                .GetProperty("content")
                .GetProperty(mediaType);
            var schema = await SchemaAsync(document, content.GetProperty("schema"));
            schema.Validate(body).Should().BeEmpty(address);
        }
    }

    [Fact]
    public async Task Every_example_is_what_the_program_answers_for_the_shipped_article()
    {
        var examples = new JsonObject();
        await foreach (
            var (operation, status, mediaType, address) in AnswersAsync(await _application.GetAsync("/openapi/v1.json"))
        )
        {
            if (mediaType == Tar) continue;
            using var response = await SendAsync(operation.Method, address, mediaType);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            examples[operation.Id] ??= new JsonObject();
            examples[operation.Id]![$"{status} {mediaType}"] = mediaType.EndsWith("json", StringComparison.Ordinal)
                ? Snapshot.Settle(body, _application.Client.BaseAddress!)
                : JsonValue.Create(Snapshot.SettleXml(Snapshot.Settle(_application.Client.BaseAddress!, body)));
        }

        Snapshot.Match("src/NewsCatalog.Api/OpenApi/Examples.json", Snapshot.Indent(examples));
    }

    [Fact]
    public async Task Every_operation_has_an_id_and_describes_its_parameters_and_answers()
    {
        using var application = CatalogApplication.WithSeed();
        await WritingClient.WithKeyAsync(application);
        var document = await application.GetAsync("/openapi/v1.json");

        document.GetProperty("openapi").GetString().Should().StartWith("3.1");
        var operations = ApiOperation.All(document);
        operations.Select(operation => operation.Id).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        operations
            .Should()
            .OnlyContain(operation => operation.Description.GetProperty("summary").GetString()!.Length > 0);
        operations
            .SelectMany(operation => operation.Parameters)
            .Should()
            .OnlyContain(parameter => parameter.GetProperty("description").GetString()!.Length > 0);
        operations
            .Should()
            .OnlyContain(operation =>
                operation.Responses.All(response => response.Value.GetProperty("description").GetString()!.Length > 0)
            );
        operations
            .Where(operation => operation.Method == HttpMethod.Get && !IsExport(operation) && !IsOfWriting(operation))
            .Should()
            .OnlyContain(operation =>
                operation
                    .Description.GetProperty("responses")
                    .GetProperty("200")
                    .GetProperty("headers")
                    .GetProperty("ETag")
                    .ValueKind == JsonValueKind.Object
            );
    }

    /// <summary>Every documented answer with an address that gives it.</summary>
    async IAsyncEnumerable<(ApiOperation Operation, string Status, string MediaType, string Address)> AnswersAsync(
        JsonElement document
    )
    {
        var ids = new Dictionary<string, string>();
        foreach (var list in (string[])["articles", "related-headlines", "cited-sources"])
        {
            ids[list] = (await _application.GetAsync($"/api/v1/{list}"))
                .GetProperty("items")[0]
                .GetProperty("id")
                .GetString()!;
        }

        foreach (var operation in ApiOperation.All(document))
        {
            var path = operation.Path;
            foreach (var response in operation.Responses)
            {
                var id = path.Contains("{id}", StringComparison.Ordinal) ? ids[path.Split('/')[3]] : "";
                var address = response.Name switch
                {
                    "200" => operation.PathOf(id) + RequiredQuery(operation),
                    "400" => operation.PathOf(id) + "?limt=5",
                    "404" => operation.PathOf("0000000000000000", number: "1000"),
                    _ => null,
                };
                if (address is null || !response.Value.TryGetProperty("content", out var content))
                    continue;
                foreach (var mediaType in content.EnumerateObject())
                    yield return (operation, response.Name, mediaType.Name, address);
            }
        }
    }

    /// <summary>An export has no entity tag.</summary>
    static bool IsExport(ApiOperation operation) =>
        operation.Path.StartsWith("/api/v1/export.", StringComparison.Ordinal);

    /// <summary>The progress of imports and scans is no state of the catalog.</summary>
    static bool IsOfWriting(ApiOperation operation) =>
        operation.Description.GetProperty("tags")[0].GetString() == "Writing";

    static string RequiredQuery(ApiOperation operation) => string.Concat(
        from parameter in operation.QueryParameters
        where parameter.TryGetProperty("required", out var isRequired) && isRequired.GetBoolean()
        select $"?{parameter.GetProperty("name").GetString()}={parameter.GetProperty("example").GetString()}");

    Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string mediaType) =>
        _application.Client.SendAsync(
            new HttpRequestMessage(method, address)
            {
                Headers = { Accept = { new(mediaType == "application/problem+json" ? "*/*" : mediaType) } },
            },
            TestContext.Current.CancellationToken
        );

    // As one JSON Schema document, which a validator can read without knowing OpenAPI.
    static Task<JsonSchema> SchemaAsync(JsonElement document, JsonElement schema)
    {
        // An answer may get more keys later, but has none today that is not documented.
        var components = JsonNode.Parse(document.GetProperty("components").GetProperty("schemas").GetRawText())!;
        foreach (var (_, component) in components.AsObject().Where(one => one.Value!["properties"] is not null))
            component!["additionalProperties"] = false;
        var json = $$"""{"allOf":[{{schema.GetRawText()}}],"definitions":{{components.ToJsonString()}}}""";
        return JsonSchema.FromJsonAsync(
            json.Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
    }
}
