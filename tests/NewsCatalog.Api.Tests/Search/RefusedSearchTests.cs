using System.Net;
using System.Text.Json;

namespace NewsCatalog.Api.Tests.Search;

public sealed class RefusedSearchTests(Archive archive)
{
    readonly CatalogApplication _application = archive.Application;

    [Theory]
    [InlineData("/api/v1/articles", "q=night%20%28ferry", "query-syntax", 7)]
    [InlineData("/api/v1/articles", "q=OR", "query-syntax", 1)]
    [InlineData("/api/v1/articles", "q=-", "query-syntax", 1)]
    [InlineData("/api/v1/articles", "q=a*%20b*%20c*", "query-syntax", 1)]
    [InlineData("/api/v1/articles", "q=x~", "query-syntax", 1)]
    [InlineData("/api/v1/related-headlines", "q=headline:plan", "query-syntax", 1)]
    [InlineData("/feeds/articles.rss", "q=%22", "query-syntax", 1)]
    [InlineData("/api/v1/articles", "sort=relevance", "invalid-value", null)]
    [InlineData("/api/v1/related-headlines", "sort=relevance", "invalid-value", null)]
    [InlineData("/api/v1/articles", "q=", "invalid-value", null)]
    [InlineData("/api/v1/articles", "q=bell%07", "invalid-value", null)]
    [InlineData("/api/v1/suggestions", "", "invalid-value", null)]
    [InlineData("/api/v1/suggestions", "prefix=a&limit=21", "invalid-value", null)]
    public async Task A_search_that_cannot_be_is_refused_and_says_where(
        string path,
        string query,
        string type,
        int? column
    )
    {
        using var response = await _application.SendAsync(HttpMethod.Get, $"{path}?{query}");
        var problem = JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        problem.GetProperty("type").GetString().Should().Be($"/problems/{type}");
        var said = problem.GetProperty("errors")[0].GetProperty("column");
        (said.ValueKind == JsonValueKind.Null ? (int?)null : said.GetInt32()).Should().Be(column);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bell%07%00")]
    [InlineData("%22night%20%28ferry")]
    [InlineData("OR")]
    [InlineData("site:%28*x%20-")]
    public async Task A_lenient_search_is_never_refused(string text)
    {
        foreach (var path in (string[])["/api/v1/articles", "/feeds/articles.atom", "/api/v1/export.csv"])
        {
            using var response = await _application.SendAsync(HttpMethod.Get, $"{path}?syntax=lenient&q={text}");
            response.StatusCode.Should().Be(HttpStatusCode.OK, path);
        }
    }

    [Theory]
    [InlineData("x", 10_000, 1)]
    [InlineData("(", 5_000, 1)]
    public async Task Ten_thousand_words_and_five_thousand_parentheses_are_refused_at_once(
        string part,
        int times,
        int errors
    )
    {
        // Longer than an address may be is refused before it is read.
        using var response = await _application.SendAsync(
            HttpMethod.Get,
            $"/api/v1/articles?q={string.Join('+', Enumerable.Repeat(part, times / 3))}"
        );
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (
            await JsonDocument.ParseAsync(
                await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
                cancellationToken: TestContext.Current.CancellationToken
            )
        )
            .RootElement.GetProperty("errors")
            .GetArrayLength()
            .Should()
            .Be(errors);
        using var longer = await _application.SendAsync(
            HttpMethod.Get,
            $"/api/v1/articles?q={string.Join('+', Enumerable.Repeat(part, times))}"
        );
        longer.StatusCode.Should().Be(HttpStatusCode.RequestUriTooLong);
    }
}
