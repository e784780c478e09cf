using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Tests.Exports;

/// <summary><c>deploy/opensearch/articles.json</c> maps the documents of a bulk export.</summary>
public sealed class BulkMappingTests(Archive archive)
{
    static readonly JsonNode Index = JsonNode.Parse(
        File.ReadAllText(Snapshot.PathOf("deploy/opensearch/articles.json")))!;

    static JsonObject Mapping => Index["mappings"]!.AsObject();

    [Fact]
    public void Every_key_of_a_document_is_mapped_and_no_other() =>
        Mapped(Mapping, "")
            .Select(field => field.Path)
            .Should()
            .Equal(Keys(ContractJson.Web.Options.GetTypeInfo(typeof(ArticleResponse)), ""));

    [Fact]
    public async Task The_strict_mapping_takes_real_documents()
    {
        var known = Mapped(Mapping, "").ToDictionary(field => field.Path, field => field.Type);
        var lines = await archive.Application.Client.GetStringAsync(
            "/api/v1/export.bulk", TestContext.Current.CancellationToken);
        var documents = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where((_, line) => line % 2 == 1);
        foreach (var (path, value) in documents.SelectMany(line => Values(JsonElement.Parse(line), "")))
            Fits(known[path], value).Should().BeTrue("{0} is {1}, but {2} is mapped", path, value, known[path]);
    }

    [Fact]
    public void A_mapping_refuses_unknown_keys_and_no_long_value()
    {
        Mapping["dynamic"]!.GetValue<string>().Should().Be("strict");
        var keywords = Objects(Mapping).Where(field => field["type"]?.ToString() == "keyword").ToList();
        keywords.Should().HaveCountGreaterThan(20);

        // Lucene takes no indexed term of more than 32,766 bytes, and the engine would refuse the whole document.
        keywords.Should().OnlyContain(field =>
            field["ignore_above"] != null || field["index"]!.GetValue<bool>() == false);
    }

    static bool Fits(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("integer", JsonValueKind.Number) => value.TryGetInt32(out _),
        ("date", JsonValueKind.String) => value.TryGetDateTimeOffset(out _),
        ("keyword" or "text", JsonValueKind.String) => true,
        _ => false,
    };

    static IEnumerable<(string Path, string Type)> Mapped(JsonNode mapping, string above) =>
        mapping["properties"]!.AsObject().SelectMany(field =>
            field.Value!["properties"] is null
                ? [($"{above}{field.Key}", field.Value["type"]!.GetValue<string>())]
                : Mapped(field.Value, $"{above}{field.Key}."));

    static IEnumerable<string> Keys(JsonTypeInfo type, string above) => type.Kind switch
    {
        JsonTypeInfoKind.Object => type.Properties.SelectMany(key =>
            Keys(type.Options.GetTypeInfo(key.PropertyType), above.Length == 0 ? key.Name : $"{above}.{key.Name}")),
        JsonTypeInfoKind.Enumerable => Keys(type.Options.GetTypeInfo(type.ElementType!), above),
        _ => [above],
    };

    static IEnumerable<(string Path, JsonElement Value)> Values(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(key =>
            Values(key.Value, at.Length == 0 ? key.Name : $"{at}.{key.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Values(item, at)),
        JsonValueKind.Null => [],
        _ => [(at, value)],
    };

    static IEnumerable<JsonObject> Objects(JsonNode node) =>
        node is JsonObject here
            ? here.SelectMany(key => key.Value is null ? [] : Objects(key.Value)).Prepend(here)
            : [];
}
