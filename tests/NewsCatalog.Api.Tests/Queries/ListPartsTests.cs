using System.Text.Json;

namespace NewsCatalog.Api.Tests.Queries;

/// <summary>Facets, embedded parts and selected fields of a list.</summary>
public sealed class ListPartsTests(Archive archive)
{
    readonly CatalogApplication _application = archive.Application;

    [Fact]
    public async Task Facets_count_the_filtered_articles_and_not_the_page()
    {
        var page = await _application.GetAsync(
            "/api/v1/articles?facets=author,language,citedSource,publishedYear&from=2025-01-01&limit=1"
        );
        var facets = page.GetProperty("facets");

        Counts(facets, "author").Should().BeEquivalentTo("Jane Doe 2", "John Roe 2", "Zoé Müller 1");
        Counts(facets, "language").Should().Equal("en 3", "fr 1");
        Counts(facets, "citedSource").Should().Equal("Reuters 2", "Asahi Shimbun 1", " 1");
        Counts(facets, "publishedYear").Should().Equal("2026 3", "2025 1");
    }

    [Fact]
    public async Task The_address_of_a_facets_value_is_a_list_of_as_many_articles()
    {
        const string All = "facets=author,language,citedSource,publishedYear,publishedMonth,tag,folder";
        foreach (var filter in (string[])["", "&q=the", "&from=2025-01-01&limit=1", "&sourceName=-plain.txt"])
        {
            var facets = (await _application.GetAsync($"/api/v1/articles?{All}{filter}")).GetProperty("facets");
            facets.EnumerateObject().Should().HaveCount(7);
            foreach (var value in facets.EnumerateObject().SelectMany(facet => facet.Value.EnumerateArray()))
            {
                var page = await _application.GetAsync(value.Text("url")!);
                page.GetProperty("total").GetInt32().Should().Be(value.GetProperty("count").GetInt32(), $"{value}");
                page.TryGetProperty("facets", out _).Should().BeTrue();
            }
        }
    }

    [Fact]
    public async Task A_facet_counts_the_articles_without_a_value_last()
    {
        var facets = (await _application.GetAsync("/api/v1/articles?facets=publishedMonth,author")).GetProperty("facets");
        var months = facets.Items("publishedMonth").ToList();
        months[^1].GetProperty("value").ValueKind.Should().Be(JsonValueKind.Null);
        months[^1].Text("url").Should().Be("/api/v1/articles?facets=publishedMonth,author&published=none");
        months.SkipLast(1).Select(month => month.Text("value")).Should().BeInAscendingOrder().And.HaveCountGreaterThan(1);
    }

    [Fact]
    public async Task Keys_of_similar_articles_are_selected_and_the_id_of_the_article_is_sent_in_any_case()
    {
        var article = (await _application.GetAsync("/api/v1/articles?limit=1")).GetProperty("items")[0].Text("url");
        var similar = (await _application.GetAsync($"{article}/similar?limit=2&fields=score")).Items("items").ToList();
        similar.Should().NotBeEmpty();
        foreach (var item in similar)
        {
            item.EnumerateObject().Select(key => key.Name).Should().Equal("article", "score");
            item.GetProperty("article").EnumerateObject().Select(key => key.Name).Should().Equal("id");
        }

        using var refused = await _application.SendAsync(HttpMethod.Get, $"{article}/similar?fields=id");
        ((int)refused.StatusCode).Should().Be(400);
    }

    [Fact]
    public async Task Without_being_asked_a_list_has_no_facets_and_no_parts()
    {
        var page = await _application.GetAsync("/api/v1/articles?sourceName=harbour.txt");
        page.EnumerateObject().Select(key => key.Name).Should().Equal("items", "total", "next", "prev");
        page.GetProperty("items")[0]
            .EnumerateObject()
            .Select(key => key.Name)
            .Should()
            .NotContain(["sections", "citedSources", "relatedHeadlines"]);
    }

    [Fact]
    public async Task Embedded_parts_are_those_of_the_article_itself()
    {
        var item = (
            await _application.GetAsync(
                "/api/v1/articles?sourceName=plain.txt&embed=sections,citedSources,relatedHeadlines"
            )
        ).GetProperty("items")[0];
        var article = await _application.GetAsync(item.GetProperty("url").GetString()!);
        foreach (var part in (string[])["sections", "citedSources", "relatedHeadlines"])
            item.GetProperty(part).GetRawText().Should().Be(article.GetProperty(part).GetRawText());
        item.GetProperty("relatedHeadlines").GetArrayLength().Should().Be(2);
    }

    [Theory]
    [InlineData("articles", "headline,source.name", """{"id":"*","headline":"*","source":{"name":"*"}}""")]
    [InlineData("articles", "id", """{"id":"*"}""")]
    [InlineData("articles", "photoCredits.raw,source", null)]
    [InlineData("related-headlines", "text", """{"id":"*","text":"*"}""")]
    [InlineData("cited-sources", "name", """{"id":"*","name":"*"}""")]
    public async Task Fields_leaves_out_all_other_keys(string list, string fields, string? shape)
    {
        var page = await _application.GetAsync($"/api/v1/{list}?fields={fields}");
        foreach (var item in page.GetProperty("items").EnumerateArray())
        {
            if (shape is null)
            {
                item.EnumerateObject().Select(key => key.Name).Should().BeEquivalentTo("id", "photoCredits", "source");
            }
            else
            {
                System
                    .Text.RegularExpressions.Regex.Replace(item.GetRawText(), "(?<=:)\"[^\"]*\"", "\"*\"")
                    .Should()
                    .Be(shape);
            }
        }
    }

    static IEnumerable<string> Counts(JsonElement facets, string name) => facets.GetProperty(name).EnumerateArray()
        .Select(value => $"{value.GetProperty("value").GetString()} {value.GetProperty("count")}");
}
