using System.Text.Json;

namespace NewsCatalog.Api.Tests.Queries;

public sealed class FilterTests(Archive archive)
{
    readonly CatalogApplication _application = archive.Application;

    [Theory]
    [InlineData("author=Jane%20Doe", "bridge harbour")]
    [InlineData("author=jane%20doe,John%20Roe", "bridge ferry harbour")]
    [InlineData("author=Jane%20Doe,-John%20Roe", "harbour")]
    [InlineData("author=-Jane%20Doe", "ferry market plain école")]
    [InlineData("author=ZOÉ%20MÜLLER", "école")]
    [InlineData("author=Nobody", "")]
    [InlineData("language=fr", "école")]
    [InlineData("language=FR,de", "école")]
    [InlineData("language=-en", "école")]
    [InlineData("citedSource=Reuters", "bridge ferry")]
    [InlineData("citedSource=reuters,asahi%20shimbun", "bridge ferry harbour")]
    [InlineData("citedSource=-Reuters&author=-Zoé%20Müller", "harbour market plain")]
    [InlineData("sourceName=harbour.txt,%22plain.txt%22", "harbour plain")]
    [InlineData("sourceName=HARBOUR.txt", "")]
    [InlineData("sourceName=ha*,plain.txt", "harbour plain")]
    [InlineData("sourceName=-ha*,-%C3%A9*", "bridge ferry market plain")]
    [InlineData("published=none", "market plain")]
    [InlineData("published=none&from=2026-03-01", "")]
    [InlineData("published=2026", "bridge harbour école")]
    [InlineData("published=none,2025", "ferry market plain")]
    [InlineData("published=2026-03", "bridge harbour école")]
    [InlineData("published=2026-04,0001", "")]
    [InlineData("published=-2025,-none", "bridge harbour école")]
    [InlineData("author=none", "market plain")]
    [InlineData("author=%22none%22", "")]
    [InlineData("citedSource=none", "market plain école")]
    [InlineData("author=*ROE,*oé*", "bridge ferry école")]
    [InlineData("language=none", "")]
    [InlineData("language=none,fr", "école")]
    [InlineData("from=2026-03-01", "bridge harbour école")]
    [InlineData("from=2026-03-01&to=2026-03-01", "harbour")]
    [InlineData("to=2026-03-01T00:00:00Z", "ferry harbour")]
    [InlineData("from=2026-03-02T12:00:00%2B02:00", "bridge")]
    [InlineData("to=2026-02-28T23:59:59-05:00", "ferry harbour")]
    [InlineData("from=0001-01-01&to=9999-12-31", "bridge ferry harbour école")]
    [InlineData("from=9999-12-31T23:59:59Z", "")]
    [InlineData("dateField=added&to=1999-01-01", "")]
    [InlineData("dateField=modified&from=1999-01-01", "bridge ferry harbour market plain école")]
    [InlineData("author=Jane%20Doe&citedSource=Reuters&language=en&from=2026-03-02", "bridge")]
    public async Task A_filter_keeps_what_meets_it(string query, string expected)
    {
        var page = await _application.GetAsync($"/api/v1/articles?{query}");

        Names(page).Should().BeEquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        page.GetProperty("total").GetInt32().Should().Be(page.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("published", "ferry harbour école bridge")]
    [InlineData("-published", "bridge école harbour ferry")]
    public async Task Articles_without_a_date_come_last_either_way(string sort, string expected)
    {
        var names = Names(await _application.GetAsync($"/api/v1/articles?sort={sort}")).ToList();
        names[..4].Should().Equal(expected.Split(' '));
        names[4..].Should().BeEquivalentTo("market", "plain");
    }

    [Theory]
    [InlineData("sort=sourceName&limit=2", "bridge ferry harbour market plain école")]
    [InlineData("sort=-sourceName&limit=2", "école plain market harbour ferry bridge")]
    [InlineData("sort=sourceName&limit=2&q=the%20OR%20le", "bridge ferry harbour market plain école")]
    public async Task A_list_and_a_search_are_walked_in_the_order_of_the_names(string query, string expected)
    {
        var names = new List<string>();
        for (var next = $"/api/v1/articles?{query}"; next is not null;)
        {
            var page = await _application.GetAsync(next);
            names.AddRange(Names(page));
            next = page.GetProperty("next").GetString();
        }

        names.Should().Equal(expected.Split(' '));
    }

    [Fact]
    public async Task Times_that_differ_by_less_than_a_second_have_totals_of_their_own()
    {
        var added = (await _application.GetAsync("/api/v1/articles?limit=1&sort=-added"))
            .GetProperty("items")[0]
            .GetProperty("addedAt")
            .GetDateTimeOffset();
        foreach (var milliseconds in (int[])[-1, 1, -1])
        {
            var from = Uri.EscapeDataString(
                added
                    .AddMilliseconds(milliseconds)
                    .ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture)
            );
            var page = await _application.GetAsync($"/api/v1/articles?dateField=added&from={from}&limit=100");
            page.GetProperty("total").GetInt32().Should().Be(page.GetProperty("items").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_filtered_list_is_walked_by_its_own_cursor()
    {
        var first = await _application.GetAsync("/api/v1/articles?author=-Nobody&language=en&sort=headline&limit=2");
        var second = await _application.GetAsync(first.GetProperty("next").GetString()!);
        var third = await _application.GetAsync(second.GetProperty("next").GetString()!);

        Names(first)
            .Concat(Names(second))
            .Concat(Names(third))
            .Should()
            .Equal("ferry", "harbour", "market", "bridge", "plain");
        third.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
        third.GetProperty("total").GetInt32().Should().Be(5);
    }

    [Fact]
    public async Task Without_a_count_the_total_is_unknown_and_the_page_the_same()
    {
        var counted = await _application.GetAsync("/api/v1/articles?limit=3");
        var uncounted = await _application.GetAsync("/api/v1/articles?limit=3&count=none");

        uncounted.GetProperty("total").ValueKind.Should().Be(JsonValueKind.Null);
        uncounted.GetProperty("items").GetRawText().Should().Be(counted.GetProperty("items").GetRawText());
    }

    [Theory]
    [InlineData("author=", "author")]
    [InlineData("author=%22open", "author")]
    [InlineData("author=a,,b", "author")]
    [InlineData("from=2026-02-30", "from")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=0000-01-01", "from")]
    [InlineData("to=10000-01-01", "to")]
    [InlineData("from=2026-03-02&to=2026-03-01", "to")]
    [InlineData("dateField=Published", "dateField")]
    [InlineData("embed=body", "embed")]
    [InlineData("facets=languages", "facets")]
    [InlineData("fields=headlin", "fields")]
    [InlineData("fields=headline.text", "fields")]
    [InlineData("fields=sections", "fields")]
    [InlineData("count=maybe", "count")]
    [InlineData("published=2026-13", "published")]
    public async Task A_value_that_cannot_be_meant_is_refused(string query, string parameter)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, $"/api/v1/articles?{query}");
        var problem = JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;

        ((int)response.StatusCode).Should().Be(400);
        problem.GetProperty("type").GetString().Should().Be("/problems/invalid-value");
        problem
            .GetProperty("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("parameter").GetString())
            .Should()
            .Equal(parameter);
    }

    static IEnumerable<string> Names(JsonElement page) =>
        page.GetProperty("items")
            .EnumerateArray()
            .Select(item =>
                item.GetProperty("source")
                    .GetProperty("name")
                    .GetString()!
                    .Replace(".txt", "", StringComparison.Ordinal)
            );
}
