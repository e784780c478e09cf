using System.Net;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Controllers;

/// <summary>Three articles that list each other and one that is missing.</summary>
public sealed class HeadlineGraphTests : IDisposable
{
    const string Bridge = "Mayor Opens New Bridge After Years Of Delay";
    const string Museum = "Museum Opens Its Doors To The Public";
    const string Missing = "Storm Closes Mountain Road For Days";

    readonly CatalogApplication _application = CatalogApplication.Start(
        new TextFolder()
            .With("bridge.txt", NewsText.Titled(Bridge, Museum, Missing))
            .With("museum.txt", NewsText.Titled(Museum, Bridge.ToUpperInvariant(), Missing))
            .With(
                "library.txt",
                NewsText.Titled("Library Extends Its Opening Hours Again", "Mayor Opens New Bridge After…")
            )
    );

    [Fact]
    public async Task An_article_leads_to_those_it_lists_and_to_those_that_list_it()
    {
        var article = await ArticleAsync("bridge.txt");
        var listed = article.GetProperty("relatedHeadlines").EnumerateArray().ToList();
        var museum = listed[0].GetProperty("resolution");
        museum.GetProperty("status").GetString().Should().Be("resolved");
        museum.GetProperty("method").GetString().Should().Be("exact");
        museum.GetProperty("article").GetProperty("headline").GetString().Should().Be(Museum);
        (await _application.GetAsync(museum.GetProperty("article").GetProperty("url").GetString()!))
            .GetProperty("source")
            .GetProperty("name")
            .GetString()
            .Should()
            .Be("museum.txt");

        var referring = await _application.GetAsync(
            $"{article.GetProperty("url").GetString()}/referring-articles?fields=source.name&limit=1"
        );
        referring.GetProperty("total").GetInt32().Should().Be(2);
        var next = await _application.GetAsync(referring.GetProperty("next").GetString()!);
        Names(referring).Concat(Names(next)).Should().BeEquivalentTo("museum.txt", "library.txt");
    }

    [Fact]
    public async Task The_same_resolution_is_in_the_list_of_the_article_in_lists_of_articles_and_in_the_headline()
    {
        var article = await ArticleAsync("museum.txt");
        var alone = article.GetProperty("relatedHeadlines");
        (await _application.GetAsync($"{article.GetProperty("url").GetString()}/related-headlines"))
            .GetProperty("items")
            .GetRawText()
            .Should()
            .Be(alone.GetRawText());
        var embedded = await _application.GetAsync("/api/v1/articles?sourceName=museum.txt&embed=relatedHeadlines");
        embedded.GetProperty("items")[0].GetProperty("relatedHeadlines").GetRawText().Should().Be(alone.GetRawText());
        var headline = await _application.GetAsync(
            $"/api/v1/related-headlines/{alone[0].GetProperty("id").GetString()}"
        );
        headline.GetProperty("resolution").GetRawText().Should().Be(alone[0].GetProperty("resolution").GetRawText());
        headline.GetProperty("resolution").GetProperty("method").GetString().Should().Be("normalized");
    }

    [Fact]
    public async Task What_the_catalog_lacks_is_a_list_and_every_headline_is_of_one_status()
    {
        var lacking = await _application.GetAsync("/api/v1/related-headlines?status=unresolved");
        var missing = lacking.GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
        missing.GetProperty("text").GetString().Should().Be(Missing);
        missing.GetProperty("references").GetInt32().Should().Be(2);

        (await CountAsync("?status=resolved")).Should().Be(3);
        (await CountAsync("?status=ambiguous")).Should().Be(0);
        (await CountAsync("")).Should().Be(4);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&status=unresolved")]
    [InlineData("&sort=references")]
    [InlineData("&sort=references&status=unresolved")]
    public async Task Pages_hold_each_headline_once_and_in_order_however_many_are_listed_equally_often(string query)
    {
        using var application = CatalogApplication.Start(
            new TextFolder()
                .With("bridge.txt", NewsText.Titled(Bridge, [.. NewsText.Headlines("Schools", 12), Museum]))
                .With("museum.txt", NewsText.Titled(Museum, NewsText.Headlines("Schools", 5)))
                .With(
                    "library.txt",
                    NewsText.Titled(
                        "Library Extends Its Opening Hours Again",
                        [.. NewsText.Headlines("Schools", 2), .. NewsText.Headlines("Parks", 9)]
                    )
                )
        );
        var headlines = new List<JsonElement>();
        for (var next = $"/api/v1/related-headlines?limit=3{query}"; next is not null;)
        {
            var page = await application.GetAsync(next);
            headlines.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }

        headlines
            .Select(headline => headline.GetProperty("text").GetString())
            .Should()
            .OnlyHaveUniqueItems()
            .And.HaveCount(query.Contains("status") ? 21 : 22);
        var references = headlines.ConvertAll(headline => headline.GetProperty("references").GetInt32());
        if (query.Contains("sort")) references.Should().BeInAscendingOrder();
        else references.Should().BeInDescendingOrder();
        references.Distinct().Should().BeEquivalentTo([3, 2, 1]);
    }

    [Theory]
    [InlineData("related-headlines?status=unresolvd")]
    [InlineData("related-headlines?status=")]
    [InlineData("changes?limit=1001")]
    [InlineData("changes?sort=at")]
    [InlineData("changes?cursor=RbtY4-AeWyI2MzkxMDA1OTIwMDAwMDAwMDAiLCIxIl0")]
    public async Task A_wrong_parameter_is_refused(string address)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, $"/api/v1/{address}");
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task What_refers_to_an_article_that_is_not_there_is_not_found()
    {
        using var response = await _application.SendAsync(HttpMethod.Get, "/api/v1/articles/none/referring-articles");
        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("jsonld")]
    [InlineData("ninjs")]
    [InlineData("md")]
    public async Task Every_format_links_a_resolved_headline_to_its_article(string format)
    {
        var (bridge, museum) = (await ArticleAsync("bridge.txt"), await ArticleAsync("museum.txt"));
        var text = await _application.Client.GetStringAsync(
            $"{bridge.GetProperty("url").GetString()}?format={format}",
            TestContext.Current.CancellationToken
        );
        text.Should().Contain($"{museum.GetProperty("url").GetString()}").And.Contain("/api/v1/related-headlines/");
    }

    public void Dispose() => _application.Dispose();

    static IEnumerable<string> Names(JsonElement page) =>
        page.GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("source").GetProperty("name").GetString()!);

    async Task<int> CountAsync(string query) =>
        (await _application.GetAsync($"/api/v1/related-headlines{query}")).GetProperty("total").GetInt32();

    async Task<JsonElement> ArticleAsync(string name) =>
        await _application.GetAsync(
            (await _application.GetAsync($"/api/v1/articles?sourceName={name}"))
                .GetProperty("items")[0]
                .GetProperty("url")
                .GetString()!
        );
}
