using System.Text.Json;

namespace NewsCatalog.Api.Tests.OpenApi;

/// <summary>The components of the document, for people who read it and for programs that make code of it.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Every_schema_and_every_property_is_described_and_no_answer_forbids_further_keys()
    {
        var schemas = (await ComponentsAsync()).GetProperty("schemas").EnumerateObject().ToList();

        foreach (var schema in schemas)
        {
            IsDescribed(schema.Value).Should().BeTrue(schema.Name);
            if (!schema.Value.TryGetProperty("properties", out var properties)) continue;
            schema.Value.TryGetProperty("additionalProperties", out _).Should().BeFalse(schema.Name);
            foreach (var property in properties.EnumerateObject())
                IsDescribed(property.Value).Should().BeTrue($"{schema.Name}.{property.Name}");
        }
    }

    [Fact]
    public async Task Schemas_have_the_names_of_what_they_describe()
    {
        var names = (await ComponentsAsync()).GetProperty("schemas").EnumerateObject().Select(one => one.Name).ToList();

        names.Should().Contain(
            ["Article", "ArticleSummary", "ArticlePage", "Citation", "Outlet", "OutletPage", "RelatedHeadlinePage"]);
        names.Should().NotContain(name => name.Contains("Response", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parameters_of_many_operations_are_components_and_lists_of_names_are_arrays_with_commas()
    {
        using var application = CatalogApplication.WithSeed();
        var document = await application.GetAsync("/openapi/v1.json");
        var shared = document.GetProperty("components").GetProperty("parameters");
        var list = ApiOperation.All(document).Single(operation => operation.Id == "listArticles");

        shared.EnumerateObject().Select(one => one.Name).Should().Contain(["limit", "cursor", "q", "from", "language"]);
        foreach (var name in (string[])["embed", "facets"])
        {
            var parameter = list.QueryParameters.Single(one => one.GetProperty("name").GetString() == name);
            parameter.GetProperty("explode").GetBoolean().Should().BeFalse();
            var schema = parameter.GetProperty("schema");
            schema.GetProperty("type").GetString().Should().Be("array");
            var values = schema.GetProperty("items").GetProperty("enum").EnumerateArray().Select(one => one.GetString());
            await application.GetAsync($"/api/v1/articles?{name}={string.Join(',', values)}");
        }
    }

    [Theory]
    [InlineData("getRssFeed")]
    [InlineData("getAtomFeed")]
    [InlineData("getNewsSitemap")]
    public async Task XML_is_binary(string operation)
    {
        using var application = CatalogApplication.WithSeed();
        var feed = (await ApiOperation.AllAsync(application)).Single(one => one.Id == operation);

        var content = feed.Responses.Single(response => response.Name == "200").Value.GetProperty("content");
        var schema = content.EnumerateObject().Single().Value.GetProperty("schema");
        schema.GetProperty("type").GetString().Should().Be("string");
        schema.GetProperty("format").GetString().Should().Be("binary");
    }

    static bool IsDescribed(JsonElement schema) =>
        schema.TryGetProperty("description", out var description) && description.GetString()!.Length > 0;

    static async Task<JsonElement> ComponentsAsync()
    {
        using var application = CatalogApplication.WithSeed();
        await WritingClient.WithKeyAsync(application);
        return (await application.GetAsync("/openapi/v1.json")).GetProperty("components");
    }
}
