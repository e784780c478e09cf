using System.Net;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Controllers;

public sealed class CatalogTests(SeedCatalog catalog)
{
    readonly CatalogApplication _seed = catalog.Application;

    [Theory]
    [InlineData("articles")]
    [InlineData("citedSources")]
    [InlineData("relatedHeadlines")]
    [InlineData("unresolvedHeadlines")]
    public async Task A_count_is_the_total_of_the_list_that_the_catalog_names(string name)
    {
        var answer = await _seed.GetAsync("/api/v1");
        var list = await _seed.GetAsync(answer.GetProperty("resources").GetProperty(name).GetString()!);

        var counted = answer.GetProperty("counts").GetProperty(name).GetInt32();
        counted.Should().BePositive().And.Be(list.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Every_resource_that_the_catalog_names_is_there()
    {
        var resources = (await _seed.GetAsync("/api/v1")).GetProperty("resources");
        foreach (var resource in resources.EnumerateObject())
        {
            using var response = await _seed.SendAsync(HttpMethod.Get, resource.Value.GetString()!);
            response.StatusCode.Should().Be(HttpStatusCode.OK, resource.Name);
        }
    }

    [Fact]
    public async Task An_empty_catalog_counts_nothing_and_a_write_raises_its_revision_and_changes_its_tag()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        var client = await WritingClient.WithKeyAsync(application);
        var before = await client.GetAsync("/api/v1");
        var put = await client.PutAsync("a.txt", NewsText.Of("According to Reuters, the museum"), ifNoneMatch: "*");
        var after = await client.GetAsync("/api/v1");

        put.Status.Should().Be(HttpStatusCode.Created);
        before.Json.GetProperty("revision").GetInt64().Should().Be(0);
        before.Json.GetProperty("counts").EnumerateObject().Should().OnlyContain(one => one.Value.GetInt32() == 0);
        after.Json.GetProperty("revision").GetInt64().Should().Be(put.Revision);
        after.Json.GetProperty("counts").GetProperty("articles").GetInt32().Should().Be(1);
        after.Tag.Should().NotBeNull().And.NotBe(before.Tag);
    }
}
