using System.Text.Json;

namespace NewsCatalog.Api.Tests.Search;

/// <summary>A search is a list like any other. <c>-unheard</c> and the like find every article of the archive, by
/// another way.</summary>
public sealed class SearchTests(Archive archive)
{
    const string Everything = "q=-unheard";

    static readonly string[] Filters =
    [
        "author=Jane%20Doe", "author=jane%20doe,John%20Roe", "author=Jane%20Doe,-John%20Roe", "author=-Jane%20Doe",
        "author=%22Doe,%20Ann%22", "author=Nobody", "language=fr", "language=FR,de", "language=-en",
        "citedSource=Reuters", "citedSource=reuters,asahi%20shimbun", "citedSource=-Reuters&author=-Zoé%20Müller",
        "sourceName=harbour.txt,%22plain.txt%22", "sourceName=-plain.txt", "from=2026-03-01",
        "from=2026-03-01&to=2026-03-01", "to=2026-03-01T00:00:00Z", "from=2026-03-02T12:00:00%2B02:00",
        "from=0001-01-01&to=9999-12-31", "to=9999-12-31", "dateField=added&to=1999-01-01",
        "dateField=modified&from=1999-01-01", "author=Jane%20Doe&citedSource=Reuters&language=en&from=2026-03-02",
    ];

    static readonly string[] Orders =
    [
        "added", "-added", "published", "-published", "modified", "-modified", "headline", "-headline", "wordCount",
        "-wordCount",
    ];

    readonly CatalogApplication _application = archive.Application;

    public static TheoryData<string> Selections() => [.. Filters, .. Orders.Select(order => $"sort={order}")];

    [Theory]
    [MemberData(nameof(Selections))]
    public async Task A_filter_and_an_order_give_the_same_articles_with_a_search_and_without(string selection)
    {
        // Without an order of its own a search is by relevance.
        var order = selection.StartsWith("sort=", StringComparison.Ordinal) ? "" : "&sort=-added";
        var listed = await _application.GetAsync($"/api/v1/articles?{selection}{order}");
        var found = await _application.GetAsync($"/api/v1/articles?{Everything}&{selection}{order}");

        Names(found).Should().Equal(Names(listed));
        found.GetProperty("total").GetInt32().Should().Be(listed.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("&from=2025-01-01")]
    [InlineData("&author=Jane%20Doe")]
    [InlineData("&citedSource=-Reuters")]
    public async Task Facets_count_the_same_with_a_search_and_without(string filter)
    {
        const string Facets = "facets=author,language,citedSource,publishedYear&limit=1";
        var listed = await _application.GetAsync($"/api/v1/articles?{Facets}{filter}");
        var found = await _application.GetAsync($"/api/v1/articles?{Everything}&{Facets}{filter}");
        Counts(found).Should().NotBeEmpty().And.Equal(Counts(listed));
    }

    static List<string> Counts(JsonElement list) =>
        [
            .. from facet in list.GetProperty("facets").EnumerateObject()
                from value in facet.Value.EnumerateArray()
                select $"{facet.Name} {value.Text("value")} {value.GetProperty("count")}",
        ];

    [Theory]
    [InlineData("q=city")]
    [InlineData("q=city%20OR%20ville")]
    [InlineData("q=-unheard")]
    [InlineData("q=ci*&sort=headline")]
    [InlineData("q=city&sort=-published")]
    [InlineData("q=city&sort=wordCount")]
    public async Task A_walk_meets_every_hit_once_in_the_order_of_one_large_page(string query)
    {
        var all = Names(await _application.GetAsync($"/api/v1/articles?{query}&limit=100")).ToList();
        var walked = new List<string>();
        for (var address = $"/api/v1/articles?{query}&limit=1"; address is not null;)
        {
            var page = await _application.GetAsync(address);
            walked.AddRange(Names(page));
            page.GetProperty("total").GetInt32().Should().Be(all.Count);
            address = page.GetProperty("next").GetString();
        }

        all.Should().HaveCountGreaterThan(3);
        walked.Should().Equal(all);
    }

    [Fact]
    public async Task Fields_embed_and_count_are_those_of_every_list()
    {
        var page = await _application.GetAsync(
            "/api/v1/articles?q=bridge&fields=headline,snippet.text&count=none&limit=1"
        );
        page.GetProperty("items")[0]
            .EnumerateObject()
            .Select(key => key.Name)
            .Should()
            .Equal("id", "headline", "snippet");
        page.GetProperty("total").ValueKind.Should().Be(JsonValueKind.Null);

        var embedded = (
            await _application.GetAsync("/api/v1/articles?q=bridge&embed=sections,citedSources,relatedHeadlines")
        ).GetProperty("items")[0];
        embedded.GetProperty("sections").GetArrayLength().Should().BePositive();
        embedded.GetProperty("citedSources")[0].GetProperty("name").GetString().Should().Be("Reuters");
        embedded.GetProperty("relatedHeadlines").ValueKind.Should().Be(JsonValueKind.Array);

        var plain = (await _application.GetAsync("/api/v1/articles?q=bridge")).GetProperty("items")[0];
        plain.TryGetProperty("sections", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_list_without_a_search_says_nothing_of_one()
    {
        var page = await _application.GetAsync("/api/v1/articles");
        page.TryGetProperty("query", out _).Should().BeFalse();
        page.GetProperty("items")[0].TryGetProperty("snippet", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Related_headlines_are_searched_too()
    {
        var page = await _application.GetAsync("/api/v1/related-headlines?q=vote%20debating");
        page.GetProperty("total").GetInt32().Should().Be(2);
        page.GetProperty("items")[0].GetProperty("text").GetString().Should().StartWith("Council Debates New Plan");
        (await _application.GetAsync("/api/v1/related-headlines?q=vote&status=resolved"))
            .GetProperty("total")
            .GetInt32()
            .Should()
            .Be(0);
        (await _application.GetAsync("/api/v1/related-headlines?q=vote&status=unresolved&sort=-references"))
            .GetProperty("total")
            .GetInt32()
            .Should()
            .Be(2);
    }

    [Fact]
    public async Task A_feed_of_a_search_has_what_the_search_finds()
    {
        var feed = await _application.GetAsync("/feeds/articles.json?q=bridge");
        feed.GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("title").GetString())
            .Should()
            .Equal("Old Bridge Closes For Repairs");
    }

    [Fact]
    public async Task Suggestions_complete_words_and_headlines()
    {
        var suggested = await _application.GetAsync("/api/v1/suggestions?prefix=old%20br");
        suggested
            .GetProperty("terms")
            .EnumerateArray()
            .Select(term => term.GetProperty("text").GetString())
            .Should()
            .Equal("old bridge");
        suggested
            .GetProperty("headlines")
            .EnumerateArray()
            .Select(headline => headline.GetProperty("text").GetString())
            .Should()
            .Equal("Old Bridge Closes For Repairs");
        (await _application.GetAsync(suggested.GetProperty("terms")[0].GetProperty("url").GetString()!))
            .GetProperty("total")
            .GetInt32()
            .Should()
            .Be(1);
    }

    static IEnumerable<string> Names(JsonElement page) => page.GetProperty("items").EnumerateArray()
        .Select(item => item.GetProperty("source").GetProperty("name").GetString()!);
}
