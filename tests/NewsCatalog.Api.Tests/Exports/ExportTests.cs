using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace NewsCatalog.Api.Tests.Exports;

public sealed class ExportTests(Archive archive)
{
    const string Ndjson = "/api/v1/export.ndjson";

    readonly CatalogApplication _application = archive.Application;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Selections =>
        [
            "", "?author=Jane%20Doe", "?language=fr", "?from=2026-03-01", "?citedSource=Reuters&author=-Jane%20Doe",
            "?q=visitors", "?q=visitors&author=John%20Roe", "?q=nothing-has-this",
        ];

    [Theory]
    [MemberData(nameof(Selections))]
    public async Task The_lines_are_the_articles_of_the_list_as_each_is_answered(string query)
    {
        var listed = await _application.GetAsync($"/api/v1/articles{query}");
        var expected = new List<string>();
        foreach (var url in listed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("url")))
            expected.Add(await TextAsync(url.GetString()!));

        var lines = await LinesAsync(Ndjson + query);
        lines.Should().BeEquivalentTo(expected);
        lines.Select(IdOf).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("?q=the&")]
    public async Task An_export_goes_on_after_an_id(string query)
    {
        var all = await LinesAsync(Ndjson + query);
        all.Should().HaveCountGreaterThan(3);

        (await LinesAsync($"{Ndjson}{query}after={IdOf(all[2])}")).Should().Equal(all[3..]);
        (await LinesAsync($"{Ndjson}{query}after={IdOf(all[^1])}")).Should().BeEmpty();

        // The article may have left since.
        (await LinesAsync($"{Ndjson}{query}after=0000000000000000")).Should().Equal(all);
        var rows = await TextAsync($"/api/v1/export.csv{query}after={IdOf(all[^2])}");
        rows.Should().StartWith("id,url,").And.Contain(IdOf(all[^1])).And.NotContain(IdOf(all[^2]));
    }

    [Theory]
    [InlineData("ndjson", "application/x-ndjson; charset=utf-8")]
    [InlineData("csv", "text/csv; charset=utf-8")]
    [InlineData("tar", "application/x-tar")]
    [InlineData("bulk", "application/x-ndjson; charset=utf-8")]
    public async Task HEAD_answers_the_headers(string format, string mediaType)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Head, HttpMethod.Get])
        {
            using var response = await _application.SendAsync(method, $"/api/v1/export.{format}");
            response.StatusCode.Should().Be(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.ToString().Should().Be(mediaType);
            response.Content.Headers.ContentDisposition!.ToString()
                .Should().Be($"attachment; filename=\"newscatalog.{format}\"");
            response.Headers.CacheControl!.NoStore.Should().BeTrue();
            var body = await response.Content.ReadAsByteArrayAsync(Cancelled);
            (body.Length > 0).Should().Be(method == HttpMethod.Get);
        }
    }

    [Theory]
    [InlineData("export.ndjson?sort=added", 400, "the order of the ids")]
    [InlineData("export.csv?limit=5", 400, "everything that matches")]
    [InlineData("export.tar?after=3g180pxqdqwcbgeh", 400, "a bag is whole")]
    [InlineData("export.ndjson?bom=true", 400, "no parameter 'bom'")]
    [InlineData("export.ndjson?after=x", 400, "the id of an article")]
    [InlineData("export.ndjson?q=(x", 400, "is not closed")]
    [InlineData("export.ndjson?from=2026-03-02&to=2026-03-01", 400, "before 'from'")]
    [InlineData("export.xml", 404, "nothing at")]
    [InlineData("export", 404, "nothing at")]
    public async Task What_cannot_be_exported_is_a_problem(string address, int status, string reason)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, $"/api/v1/{address}");
        ((int)response.StatusCode).Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await response.Content.ReadAsStringAsync(Cancelled)).Should().Contain(reason);
    }

    [Fact]
    public async Task Lines_are_compressed_for_clients_that_can_and_bags_are_not()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Ndjson);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await _application.Client.SendAsync(request, Cancelled);
        response.Content.Headers.ContentEncoding.Should().Equal("gzip");
        await using var body = await response.Content.ReadAsStreamAsync(Cancelled);
        using var reader = new StreamReader(new GZipStream(body, CompressionMode.Decompress));
        (await reader.ReadToEndAsync(Cancelled)).Should().Be(await TextAsync(Ndjson));

        using var bag = new HttpRequestMessage(HttpMethod.Get, "/api/v1/export.tar");
        bag.Headers.AcceptEncoding.ParseAdd("gzip");
        using var sent = await _application.Client.SendAsync(bag, Cancelled);
        sent.Content.Headers.ContentEncoding.Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_catalog_gives_an_empty_export()
    {
        using var empty = CatalogApplication.With(0);
        (await empty.Client.GetStringAsync(Ndjson, Cancelled)).Should().BeEmpty();
        (await empty.Client.GetStringAsync($"{Ndjson}?q=the", Cancelled)).Should().BeEmpty();
        (await empty.Client.GetStringAsync("/api/v1/export.csv", Cancelled)).Should().EndWith("modifiedAt\r\n");
        (await empty.Client.GetByteArrayAsync("/api/v1/export.tar", Cancelled)).Should().HaveCountGreaterThan(1024);
    }

    static string IdOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;

    Task<string> TextAsync(string address) => _application.Client.GetStringAsync(address.TrimEnd('?', '&'), Cancelled);

    async Task<string[]> LinesAsync(string address)
    {
        var text = await TextAsync(address);
        if (text.Length > 0) text.Should().EndWith("}\n");
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
