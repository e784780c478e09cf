using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsCatalog.Api.Tests.Http;

public sealed class PathTests(SeedCatalog catalog)
{
    readonly CatalogApplication _application = catalog.Application;

    [Theory]
    [InlineData("/API/v1/articles", "/api/v1/articles")]
    [InlineData("/api/v1/Articles?limit=1", "/api/v1/articles")]
    [InlineData("/api/V1/cited-Sources/Abc", "/api/v1/cited-sources/Abc")]
    [InlineData("/Feeds/articles.RSS", "/feeds/articles.rss")]
    [InlineData("/api/v1", null)]
    public async Task A_path_in_another_case_is_not_found_and_the_right_one_is_named(string address, string? right)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, address);

        response.StatusCode.Should().Be(right is null ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        if (right is null) return;
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("type").GetString().Should().Be("/problems/not-found");
        problem.GetProperty("detail").GetString().Should().EndWith($"Did you mean {right}?");
    }

    [Fact]
    public async Task An_id_in_another_case_is_not_found()
    {
        var address = await _application.OnlyArticleAddressAsync();
        var id = address.Split('/')[^1];
        using var response = await _application.SendAsync(HttpMethod.Get, $"/api/v1/articles/{id.ToUpperInvariant()}");

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
