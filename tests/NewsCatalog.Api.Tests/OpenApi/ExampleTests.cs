using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.OpenApi;

/// <summary>The examples of the document are of the catalog that serves it.</summary>
public sealed class ExampleTests
{
    [Fact]
    public async Task The_example_of_an_article_is_the_newest_article_as_the_catalog_answers_it()
    {
        using var application = CatalogApplication.With(articles: 3);
        var newest = (await application.GetAsync("/api/v1/articles?limit=1")).GetProperty("items")[0];
        var operation = (await ApiOperation.AllAsync(application)).Single(one => one.Id == "getArticle");

        var article = await application.GetAsync(newest.GetProperty("url").GetString()!);
        JsonElement.DeepEquals(ExampleOf(operation, "application/json"), article).Should().BeTrue();
    }

    [Fact]
    public async Task Every_operation_that_reads_is_answered_for_the_examples_of_its_parameters()
    {
        using var application = CatalogApplication.WithSeed();
        foreach (var operation in await ApiOperation.AllAsync(application))
        {
            var path = operation.Path;
            var query = "";
            foreach (var parameter in operation.Parameters.Where(one => one.TryGetProperty("required", out _)))
            {
                var name = parameter.GetProperty("name").GetString();
                var example = Uri.EscapeDataString($"{parameter.GetProperty("example")}");
                if (parameter.GetProperty("in").GetString() == "path")
                    path = path.Replace($"{{{name}}}", example, StringComparison.Ordinal);
                else
                    query += $"?{name}={example}";
            }

            using var response = await application.SendAsync(operation.Method, path + query);
            response.IsSuccessStatusCode.Should().BeTrue(path + query);
        }
    }

    [Fact]
    public async Task The_examples_change_with_the_catalog()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        var client = await WritingClient.WithKeyAsync(application);
        (await ArticleAsync()).TryGetProperty("example", out _).Should().BeFalse("the catalog is empty");

        await client.PutAsync("harbour.txt", NewsText.Titled("The harbour opens again"));
        (await ArticleAsync()).GetProperty("example").GetProperty("headline").GetString()
            .Should().Be("The harbour opens again");

        async Task<JsonElement> ArticleAsync() =>
            (await ApiOperation.AllAsync(application)).Single(one => one.Id == "getArticle").Responses
                .Single(one => one.Name == "200").Value.GetProperty("content").GetProperty("application/json");
    }

    [Fact]
    public async Task A_catalog_that_needs_a_key_shows_no_article_in_its_document()
    {
        using var application = CatalogApplication.Start(new TextFolder().WithSeed(), ("Access:Read", "Key"));
        var document = (await application.GetAsync("/openapi/v1.json")).GetRawText();

        document.Should().NotContain("\"example\"").And.Contain("\"Unauthorized\"");
        JsonDocument.Parse(document).RootElement.GetProperty("security")[0].TryGetProperty("key", out _)
            .Should().BeTrue();
    }

    static JsonElement ExampleOf(ApiOperation operation, string mediaType) =>
        operation.Responses.Single(one => one.Name == "200").Value
            .GetProperty("content").GetProperty(mediaType).GetProperty("example");
}
