using System.Text.Json.Nodes;
using NewsCatalog.Tests;
using NJsonSchema;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>
/// The IPTC's schema of ninjs 3.1, rewritten to the draft that the validator knows. There a <c>$ref</c> hides what
/// stands beside it, so a type that is extended is copied into the one that extends it; and GeoJSON, which lies
/// elsewhere, is any object.
/// </summary>
static class NinjsSchema
{
    const string GeoJson = "https://geojson.org/schema/GeoJSON.json#";

    static string? Folder => TextFolder.TryUpwards("shared/schemas");

    public static async Task<JsonSchema> ReadAsync()
    {
        Skip.When(Folder is null, "the schema of ninjs 3.1 (shared/schemas) is not beside the checkout");
        var text = await TextAsync("ninjs-schema_3.1.json");
        text.Should().Contain(GeoJson);
        text = text.Replace(GeoJson, "#/definitions/geoJsonType", StringComparison.Ordinal)
            .Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal);
        var schema = Rewrite(JsonNode.Parse(text)!.AsObject());
        return await JsonSchema.FromJsonAsync(schema.ToJsonString(), TestContext.Current.CancellationToken);
    }

    /// <summary>A document of which it is known that it is valid.</summary>
    public static Task<string> ExampleAsync() => TextAsync("example.ninjs.json");

    static Task<string> TextAsync(string file) =>
        File.ReadAllTextAsync(Path.Combine(Folder!, file), TestContext.Current.CancellationToken);

    static JsonObject Rewrite(JsonObject schema)
    {
        var types = schema["$defs"]!.DeepClone().AsObject();
        types.Remove("unevaluatedProperties");
        var item = types["ninjsType"]!.AsObject();
        var associations = item["properties"]!["associations"]!.AsObject();
        types["associatedType"] = Extend(item, associations["items"]!.AsObject());
        associations["items"] = new JsonObject { ["$ref"] = "#/definitions/associatedType" };
        types["geoJsonType"] = new JsonObject { ["type"] = "object" };

        var root = Extend(item, schema);
        root["definitions"] = types;
        return root;
    }

    static JsonObject Extend(JsonObject item, JsonObject extension) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(Properties(item).Concat(Properties(extension))),
        ["required"] = extension["required"]!.DeepClone(),
        ["additionalProperties"] = false,
    };

    static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonObject type) =>
        (type["properties"]?.AsObject() ?? []).Select(property =>
            KeyValuePair.Create(property.Key, property.Value?.DeepClone())
        );
}
