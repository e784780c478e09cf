using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace NewsCatalog.Api.Tests.OpenApi;

public sealed class OpenApiTests(SeedCatalog catalog)
{
    readonly CatalogApplication _application = catalog.Application;

    [Fact]
    public async Task The_document_is_the_one_in_docs()
    {
        using var application = CatalogApplication.WithSeed();
        await WritingClient.WithKeyAsync(application);
        var document = JsonNode.Parse((await application.GetAsync("/openapi/v1.json")).GetRawText())!;
        Snapshot.Match("docs/openapi.json", Snapshot.Indent(Settled(document, application.Client.BaseAddress!)));
    }

    [Fact]
    public async Task Every_answer_is_as_documented_in_every_representation()
    {
        var document = await _application.GetAsync("/openapi/v1.json");
        await foreach (var (operation, status, mediaType, address) in AnswersAsync(document))
        {
            using var answer = await SendAsync(operation.Method, address, mediaType);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType!.MediaType}"
                .Should()
                .Be($"{status} {mediaType}", address);
            if (!mediaType.EndsWith("json", StringComparison.Ordinal))
                continue;
            var (_, response) = operation.Responses.Single(one => one.Name == status);
            var content = response.GetProperty("content").GetProperty(mediaType);
            if (!content.TryGetProperty("schema", out var described) || IsText(described)) continue;
            var schema = await SchemaAsync(document, described);
            schema.Validate(body).Should().BeEmpty(address);
        }
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

    /// <summary>The document with fixed times and addresses, also in examples that are XML.</summary>
    static JsonNode Settled(JsonNode document, Uri server)
    {
        var settled = Snapshot.Settle(document.ToJsonString(), server);
        var contents =
            from path in settled["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            from response in operation.Value!["responses"]!.AsObject()
            from content in response.Value!["content"]?.AsObject() ?? []
            where content.Value!["example"] is JsonValue
            select content.Value!.AsObject();
        foreach (var content in contents) content["example"] = Snapshot.SettleXml((string)content["example"]!);
        return settled;
    }

    /// <summary>Lines of JSON of several kinds are documented as a text.</summary>
    static bool IsText(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ValueEquals("string");

    /// <summary>An export has no entity tag.</summary>
    static bool IsExport(ApiOperation operation) =>
        operation.Path.StartsWith("/api/v1/export.", StringComparison.Ordinal);

    /// <summary>The progress of imports and scans is no state of the catalog.</summary>
    static bool IsOfWriting(ApiOperation operation) =>
        operation.Tag == "Writing";

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
