using System.Net;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Controllers;

public sealed class ListTests : IClassFixture<ListTests.FiftyThreeArticles>
{
    readonly CatalogApplication _application;

    public ListTests(FiftyThreeArticles catalog) => _application = catalog.Application;

    [Fact]
    public async Task The_total_counts_the_list_and_not_the_page()
    {
        var page = await _application.GetAsync("/api/v1/articles?limit=10");

        page.GetProperty("items").GetArrayLength().Should().Be(10);
        page.GetProperty("total").GetInt32().Should().Be(53);
    }

    [Theory]
    [InlineData("-added")]
    [InlineData("added")]
    [InlineData("headline")]
    [InlineData("-headline")]
    [InlineData("wordCount")]
    [InlineData("-wordCount")]
    [InlineData("published")]
    [InlineData("-modified")]
    [InlineData("-published")]
    [InlineData("-sourceName")]
    [InlineData("sourceName&q=museum")]
    [InlineData("relevance&q=museum+OR+number")]
    [InlineData("published&q=museum")]
    [InlineData("-wordCount&q=museum")]
    [InlineData("headline&q=museum")]
    public async Task Following_next_and_prev_visits_every_article_once_in_order(string sort)
    {
        var articles = await Walk.BothWaysAsync(_application, $"/api/v1/articles?limit=7&sort={sort}");

        articles
            .Select(article => article.GetProperty("id").GetString())
            .Should()
            .OnlyHaveUniqueItems()
            .And.HaveCount(53);
        if (sort is "headline")
            articles.Select(Headline).Should().BeInAscendingOrder(StringComparer.OrdinalIgnoreCase);
        if (sort is "-headline")
            articles.Select(Headline).Should().BeInDescendingOrder(StringComparer.OrdinalIgnoreCase);
        if (sort is "-added")
        {
            articles
                .Select(article => article.GetProperty("addedAt").GetDateTimeOffset())
                .Should()
                .BeInDescendingOrder();
        }

        if (sort is "wordCount")
            articles.Select(article => article.GetProperty("wordCount").GetInt32()).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task A_page_links_to_its_neighbours_and_the_first()
    {
        using var response = await _application.SendAsync(HttpMethod.Get, "/api/v1/articles?limit=7");
        var page = JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;

        response.Headers.GetValues("Link").Single().Should().Be(
            $"<{page.GetProperty("next").GetString()}>; rel=\"next\", </api/v1/articles?limit=7>; rel=\"first\"");

        using var second = await _application.SendAsync(HttpMethod.Get, page.GetProperty("next").GetString()!);
        second.Headers.GetValues("Link").Single().Should().MatchRegex("rel=\"next\", .*rel=\"prev\", .*rel=\"first\"$");
    }

    [Theory]
    [InlineData("/api/v1/articles?embed=sections&limit=5&sort=wordCount")]
    [InlineData("/api/v1/articles?embed=sections&limit=5&q=council")]
    [InlineData("/feeds/articles.json?limit=5")]
    [InlineData("/feeds/articles.json?limit=5&q=council")]
    public async Task A_page_of_large_articles_is_shorter_than_asked_for_and_leads_on(string address)
    {
        var folder = new TextFolder();
        for (var number = 0; number < 7; number++)
            folder.With($"{number}.txt", $"The council met {number} times.\n{new string('x', 30_000)} y.\n");
        using var application = CatalogApplication.Start(folder, ("Lists:MaxPageBytes", "65536"));

        var (met, sizes) = (new List<string>(), new List<int>());
        for (var next = address; next is not null;)
        {
            var page = await application.GetAsync(next);
            var ids = page.GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("id").GetString()!)
                .ToList();
            met.AddRange(ids);
            sizes.Add(ids.Count);
            next =
                (page.TryGetProperty("next", out var link) || page.TryGetProperty("next_url", out link))
                    ? link.GetString()
                    : null;
        }

        met.Should().HaveCount(7).And.OnlyHaveUniqueItems();
        sizes.Should().Equal(2, 2, 2, 1);
    }

    [Fact]
    public async Task A_headline_that_every_article_lists_is_one_row_with_as_many_references()
    {
        var page = await _application.GetAsync("/api/v1/related-headlines");

        page.GetProperty("total").GetInt32().Should().Be(3);
        page.GetProperty("items")
            .EnumerateArray()
            .Should()
            .OnlyContain(headline => headline.GetProperty("references").GetInt32() == 53);

        var url = page.GetProperty("items")[0].GetProperty("url").GetString()!;
        var detail = await _application.GetAsync(url + "?limit=50");
        detail.GetProperty("referringArticles").GetProperty("total").GetInt32().Should().Be(53);
        var rest = await _application.GetAsync(
            detail.GetProperty("referringArticles").GetProperty("next").GetString()!
        );
        rest.GetProperty("referringArticles").GetProperty("items").GetArrayLength().Should().Be(3);
    }

    [Theory]
    [InlineData("sort=added")]
    [InlineData("limit=8")]
    public async Task A_cursor_of_another_query_is_refused(string change)
    {
        var next = (await _application.GetAsync("/api/v1/articles?limit=7")).GetProperty("next").GetString()!;
        var cursor = next[next.IndexOf("cursor=", StringComparison.Ordinal)..];

        using var response = await _application.SendAsync(HttpMethod.Get, $"/api/v1/articles?{change}&{cursor}");
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ProblemAsync(response)).GetProperty("type").GetString().Should().Be("/problems/invalid-cursor");
    }

    [Theory]
    [InlineData("limt=3", "unknown-parameter", "limt", "limit")]
    [InlineData("Limit=3", "unknown-parameter", "Limit", "limit")]
    [InlineData("sort=-add", "invalid-value", "sort", "-added")]
    [InlineData("limit=0", "invalid-value", "limit", null)]
    [InlineData("limit=101", "invalid-value", "limit", null)]
    [InlineData("limit=1.5", "invalid-value", "limit", null)]
    [InlineData("limit=99999999999999999999", "invalid-value", "limit", null)]
    [InlineData("limit=", "invalid-value", "limit", null)]
    [InlineData("limit=1&limit=1", "invalid-value", "limit", null)]
    [InlineData("limit=%20", "invalid-value", "limit", null)]
    [InlineData("author=%20", "invalid-value", "author", null)]
    [InlineData("sort=%20", "invalid-value", "sort", null)]
    [InlineData("embed=%20", "invalid-value", "embed", null)]
    [InlineData("from=%20", "invalid-value", "from", null)]
    [InlineData("cursor=%00", "invalid-value", "cursor", null)]
    [InlineData("limit=5%00", "invalid-value", "limit", null)]
    [InlineData("cursor=AAAA", "invalid-cursor", "cursor", null)]
    public async Task A_wrong_parameter_is_refused_and_named(
        string query,
        string type,
        string parameter,
        string? didYouMean
    )
    {
        using var response = await _application.SendAsync(HttpMethod.Get, $"/api/v1/articles?{query}");
        var problem = await ProblemAsync(response);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        problem.GetProperty("type").GetString().Should().Be($"/problems/{type}");
        problem.GetProperty("errors")[0].GetProperty("parameter").GetString().Should().Be(parameter);
        problem.GetProperty("errors")[0].GetProperty("didYouMean").GetString().Should().Be(didYouMean);
    }

    static string Headline(JsonElement article) => article.GetProperty("headline").GetString()!;

    static async Task<JsonElement> ProblemAsync(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        return JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;
    }

    public sealed class FiftyThreeArticles : IDisposable
    {
        internal CatalogApplication Application { get; } = CatalogApplication.With(articles: 53);

        public void Dispose() => Application.Dispose();
    }
}
