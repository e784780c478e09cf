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
            var values = ValuesOf(document, schema.GetProperty("items"));
            await application.GetAsync($"/api/v1/articles?{name}={string.Join(',', values)}");
        }
    }

    [Fact]
    public async Task Fields_is_an_array_of_the_keys_that_the_items_of_the_operation_have()
    {
        using var application = CatalogApplication.WithSeed();
        var document = await application.GetAsync("/openapi/v1.json");
        var article = await application.OnlyArticleAddressAsync();
        foreach (var operation in ApiOperation.All(document))
        {
            var fields = operation.QueryParameters.SingleOrDefault(one => one.GetProperty("name").GetString() == "fields");
            if (fields.ValueKind == JsonValueKind.Undefined) continue;
            fields.GetProperty("explode").GetBoolean().Should().BeFalse();
            var values = ValuesOf(document, fields.GetProperty("schema").GetProperty("items")).ToList();
            values.Should().Contain(operation.Id == "listSimilarArticles" ? "article.id" : "id", operation.Id);
            var embed = operation.Id == "listArticles" ? "&embed=sections,citedSources,relatedHeadlines" : "";
            var address = operation.PathOf(article.Split('/')[^1]);
            await application.GetAsync($"{address}?fields={string.Join(',', values)}{embed}");
        }
    }

    [Fact]
    public async Task Names_of_query_parameters_are_enumerations_of_their_own()
    {
        var schemas = (await ComponentsAsync()).GetProperty("schemas");

        foreach (var name in (string[])["ArticleOrder", "ArticleFormat", "ArticlePart", "Facet", "HeadlineStatus"])
            schemas.GetProperty(name).GetProperty("enum").GetArrayLength().Should().BePositive(name);
    }

    [Fact]
    public async Task Errors_are_components_with_the_names_of_their_statuses()
    {
        using var application = CatalogApplication.WithSeed();
        await WritingClient.WithKeyAsync(application);
        var document = await application.GetAsync("/openapi/v1.json");

        var responses = document.GetProperty("components").GetProperty("responses").EnumerateObject();
        responses.Select(one => one.Name).Should().Contain(
            ["BadRequest", "NotFound", "NotAcceptable", "Gone", "TooManyRequests", "ServiceUnavailable", "NotModified"]);
        foreach (var operation in ApiOperation.All(document))
        {
            var results = operation.Description.GetProperty("responses").EnumerateObject()
                .Where(one => !one.Value.TryGetProperty("$ref", out _));
            results.Select(one => one.Name).Should().OnlyContain(status => status.StartsWith('2'), operation.Id);
        }
    }

    [Fact]
    public async Task The_JSON_of_an_article_comes_first_and_alone_has_a_schema()
    {
        using var application = CatalogApplication.WithSeed();
        var article = (await ApiOperation.AllAsync(application)).Single(one => one.Id == "getArticle");

        var content = article.Responses.Single(response => response.Name == "200").Value.GetProperty("content");
        content.EnumerateObject().First().Name.Should().Be("application/json");
        content.EnumerateObject().Where(one => one.Value.TryGetProperty("schema", out _)).Should().ContainSingle();
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

    /// <summary>The values of an enumeration that is a component.</summary>
    static IEnumerable<string?> ValuesOf(JsonElement document, JsonElement reference)
    {
        var name = reference.GetProperty("$ref").GetString()!.Split('/')[^1];
        return document.GetProperty("components").GetProperty("schemas").GetProperty(name).GetProperty("enum")
            .EnumerateArray().Select(one => one.GetString());
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
