using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsCatalog.Api.Tests.Queries;

public sealed class HintTests(SeedCatalog catalog)
{
    readonly CatalogApplication _application = catalog.Application;

    [Theory]
    [InlineData("articles?page=2", "cursor")]
    [InlineData("articles?offset=20", "cursor")]
    [InlineData("articles?order=date", "sort")]
    [InlineData("articles?order_by=date", "sort")]
    [InlineData("articles?sortBy=date", "sort")]
    [InlineData("articles?query=harbour", "q")]
    [InlineData("articles?search=harbour", "q")]
    [InlineData("articles?keyword=harbour", "q")]
    [InlineData("articles?per_page=5", "limit")]
    [InlineData("articles?pageSize=5", "limit")]
    [InlineData("articles?size=5", "limit")]
    [InlineData("articles?date=2026-01-01", "from")]
    [InlineData("articles?since=2026-01-01", "from")]
    [InlineData("articles?year=2026", "from")]
    [InlineData("articles?date_from=2026-01-01", "from")]
    [InlineData("articles?until=2026-01-01", "to")]
    [InlineData("articles?date-to=2026-01-01", "to")]
    [InlineData("articles?lang=en", "language")]
    [InlineData("articles?lnguage=en", "language")]
    [InlineData("changes?count=5", "limit")]
    [InlineData("suggestions?q=asa", "prefix")]
    [InlineData("articles?colour=blue", null)]
    [InlineData("suggestions?year=2026", null)]
    [InlineData("cited-sources?until=2026-01-01", null)]
    public async Task The_parameter_that_was_meant_is_named_where_it_exists(string address, string? meant)
    {
        var problem = await RefusedAsync(address);

        problem.GetProperty("type").GetString().Should().Be("/problems/unknown-parameter");
        problem.GetProperty("errors")[0].GetProperty("didYouMean").GetString().Should().Be(meant);
        var hint = problem.GetProperty("detail").GetString()!.Split(" here.")[1];
        hint.Should().Be(meant is null ? "" : $" Did you mean '{meant}'?");
    }

    [Theory]
    [InlineData("articles?sort=publishd", "sort: It cannot be 'publishd'. Did you mean 'published'?")]
    [InlineData("articles?facets=language,authr", "facets: It cannot have 'authr'. Did you mean 'author'?")]
    [InlineData("articles?sort=relevance", "sort: 'relevance' needs a search: give 'q' as well.")]
    [InlineData("related-headlines?sort=relevance", "sort: 'relevance' needs a search: give 'q' as well.")]
    [InlineData("articles?q=%ff", "q: It has percent-encoded bytes that are not UTF-8.")]
    [InlineData("articles?q=caf%E9&limit=3", "q: It has percent-encoded bytes that are not UTF-8.")]
    [InlineData("articles?author=%ED%A0%80", "author: It has percent-encoded bytes that are not UTF-8.")]
    public async Task A_wrong_value_is_refused_with_what_to_do(string address, string detail)
    {
        var problem = await RefusedAsync(address);

        problem.GetProperty("type").GetString().Should().Be("/problems/invalid-value");
        problem.GetProperty("detail").GetString().Should().Be(detail);
    }

    [Theory]
    [InlineData("caf%C3%A9")]
    [InlineData("100%25")]
    [InlineData("ship%20%F0%9F%9A%A2")]
    [InlineData("a%20%EF%BF%BD")]
    public async Task Every_value_that_is_UTF_8_is_searched(string query)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, $"/api/v1/articles?q={query}");
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    async Task<JsonElement> RefusedAsync(string address)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, $"/api/v1/{address}");
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
