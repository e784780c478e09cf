using System.Net;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Controllers;

public sealed class CitedSourceTests : IDisposable
{
    readonly CatalogApplication _application = CatalogApplication.Start(new TextFolder().WithSeed()
        .With("a.txt", NewsText.Of("According to Reuters, the museum"))
        .With("b.txt", NewsText.Of("According to US News, the museum, Reuters reported,")));

    [Fact]
    public async Task The_article_names_the_outlets_it_credits_and_where()
    {
        var article = (await _application.GetAsync("/api/v1/articles?sort=-wordCount")).GetProperty("items")[0];
        var cited = (await _application.GetAsync(article.GetProperty("url").GetString()!)).GetProperty("citedSources");

        cited.EnumerateArray().Select(one => $"{one.GetProperty("name")} {one.GetProperty("pointer")}").Should().Equal(
            "Asahi Shimbun /sections/0/paragraphs/0",
            "Asahi Shimbun /sections/0/paragraphs/2",
            "Business Daily /sections/1/paragraphs/0",
            "US News /sections/1/paragraphs/1");
        cited[0].GetProperty("via").EnumerateArray().Select(via => via.GetString()).Should().Equal("Reuters");
        cited[0].GetProperty("quote").GetString().Should().Be("According to the Asahi Shimbun newspaper(via Reuters)");
        (cited[0].GetProperty("start").GetInt32(), cited[0].GetProperty("length").GetInt32()).Should().Be((17, 13));
    }

    [Fact]
    public async Task Outlets_are_listed_by_the_number_of_articles_that_cite_them()
    {
        var page = await _application.GetAsync("/api/v1/cited-sources");

        page.GetProperty("items")
            .EnumerateArray()
            .Select(outlet => $"{outlet.GetProperty("name")} {outlet.GetProperty("articles")}")
            .Should()
            .BeEquivalentTo("US News 2", "Reuters 2", "Asahi Shimbun 1", "Business Daily 1");
        page.GetProperty("items")[0].GetProperty("articles").GetInt32().Should().Be(2);

        var names = await _application.GetAsync("/api/v1/cited-sources?sort=name&limit=3");
        names.GetProperty("items").EnumerateArray().Select(outlet => outlet.GetProperty("name").GetString()).Should()
            .Equal("Asahi Shimbun", "Business Daily", "Reuters");
        (await _application.GetAsync(names.GetProperty("next").GetString()!))
            .GetProperty("items")[0]
            .GetProperty("name")
            .GetString()
            .Should()
            .Be("US News");
    }

    [Theory]
    [InlineData("shim", "Asahi Shimbun")]
    [InlineData("NEWS", "US News")]
    [InlineData("%25", null)]
    [InlineData("_", null)]
    [InlineData("'", null)]
    public async Task Outlets_are_found_by_a_part_of_their_name(string part, string? name)
    {
        var page = await _application.GetAsync($"/api/v1/cited-sources?q={part}");
        page.GetProperty("items")
            .EnumerateArray()
            .Select(outlet => outlet.GetProperty("name").GetString())
            .Should()
            .Equal(name is null ? [] : [name]);
    }

    [Fact]
    public async Task An_outlet_shows_every_article_that_credits_it_and_where()
    {
        var outlet = (await _application.GetAsync("/api/v1/cited-sources?q=US+News")).GetProperty("items")[0];
        var detail = await _application.GetAsync(outlet.GetProperty("url").GetString() + "?limit=1");
        var attributions = detail.GetProperty("attributions");

        detail.GetProperty("articles").GetInt32().Should().Be(2);
        attributions.GetProperty("total").GetInt32().Should().Be(2);
        attributions.GetProperty("items")[0].GetProperty("attributions").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("name").GetString().Should().Be("US News");
        var rest = await _application.GetAsync(attributions.GetProperty("next").GetString()!);
        rest.GetProperty("attributions").GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_name_with_a_control_character_is_refused_rather_than_cut()
    {
        using var response = await _application.SendAsync(HttpMethod.Get, "/api/v1/cited-sources?q=shim%00bun");
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_outlet_is_not_found()
    {
        using var response = await _application.SendAsync(HttpMethod.Get, "/api/v1/cited-sources/x");
        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    public void Dispose() => _application.Dispose();
}
