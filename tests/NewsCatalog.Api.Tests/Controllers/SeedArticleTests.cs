using System.Net;
using System.Security.Cryptography;
using System.Text;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Controllers;

public sealed class SeedArticleTests(SeedCatalog catalog)
{
    readonly CatalogApplication _application = catalog.Application;

    [Fact]
    public async Task The_shipped_text_comes_out_as_it_was_written()
    {
        var article = await _application.GetAsync(await _application.OnlyArticleAddressAsync());
        var lines = await File.ReadAllLinesAsync(TextFolder.Seed, TestContext.Current.CancellationToken);

        article.GetProperty("headline").GetString().Should().Be(
            "Japan and the United States are poised to deepen ties in the high-tech sector");
        article.GetProperty("headlineOrigin").GetString().Should().Be("derived");
        article.GetProperty("slug").GetString().Should().Be("japan-and-the-united-states-are-poised-to-deepen-ties");
        article.GetProperty("lead").GetString().Should().Be(lines[0]);
        article.GetProperty("publishedAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        article.GetProperty("language").GetString().Should().Be("en");

        var sections = article.GetProperty("sections");
        sections.GetArrayLength().Should().Be(2);
        sections[0].GetProperty("heading").GetString().Should().Be(lines[1]);
        sections[0].GetProperty("paragraphs").EnumerateArray().Select(p => p.GetString()).Should().Equal(lines[2..5]);
        sections[1].GetProperty("heading").GetString().Should().Be(lines[5]);
        sections[1].GetProperty("paragraphs").EnumerateArray().Select(p => p.GetString()).Should().Equal(lines[6..9]);

        var credit = article.GetProperty("photoCredits").EnumerateArray().Should().ContainSingle().Subject;
        credit.GetProperty("credit").GetString().Should().Be("Microsoft Bing");
        credit.GetProperty("raw").GetString().Should().Be(lines[9]);

        article.GetProperty("relatedHeadlines").EnumerateArray().Select(h => h.GetProperty("text").GetString())
            .Should().Equal(lines[12..29].Select(line => line.TrimEnd()));
        article.GetProperty("source").GetProperty("lines").GetInt32().Should().Be(32);
    }

    [Fact]
    public async Task The_related_headlines_have_an_address_of_their_own()
    {
        var address = await _application.OnlyArticleAddressAsync();
        var headlines = await _application.GetAsync($"{address}/related-headlines");

        headlines.GetProperty("total").GetInt32().Should().Be(17);
        headlines.GetProperty("next").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        headlines
            .GetProperty("items")
            .EnumerateArray()
            .Select(h => h.GetProperty("position").GetInt32())
            .Should()
            .Equal(Enumerable.Range(1, 17));

        var first = headlines.GetProperty("items")[0];
        first.GetProperty("resolution").GetProperty("status").GetString().Should().Be("unresolved");
        var detail = await _application.GetAsync($"/api/v1/related-headlines/{first.GetProperty("id").GetString()}");
        detail.GetProperty("text").GetString().Should().Be(first.GetProperty("text").GetString());
        detail.GetProperty("references").GetInt32().Should().Be(1);
        detail
            .GetProperty("referringArticles")
            .GetProperty("items")[0]
            .GetProperty("url")
            .GetString()
            .Should()
            .Be(address);
    }

    [Fact]
    public async Task The_source_is_served_byte_for_byte_under_its_hash()
    {
        using var response = await _application.SendAsync(
            HttpMethod.Get,
            $"{await _application.OnlyArticleAddressAsync()}/source"
        );
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        bytes.Should().Equal(await File.ReadAllBytesAsync(TextFolder.Seed, TestContext.Current.CancellationToken));
        response.Headers.ETag!.Tag.Should().Be($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        response.Content.Headers.ContentType!.ToString().Should().Be("text/plain; charset=utf-8");
    }

    [Fact]
    public async Task The_provenance_accounts_for_every_line()
    {
        var provenance = await _application.GetAsync($"{await _application.OnlyArticleAddressAsync()}/provenance");

        provenance
            .GetProperty("counts")
            .ToString()
            .Should()
            .Be("""{"total":32,"blank":5,"assigned":27,"unassigned":0}""");
        provenance.GetProperty("lines")[0].GetProperty("role").GetString().Should().Be("lead");
        provenance.GetProperty("lines")[0].GetProperty("pointer").GetString().Should().Be("/lead");
        provenance.GetProperty("lines")[12].GetProperty("pointer").GetString().Should().Be("/relatedHeadlines/0");
        provenance
            .GetProperty("warnings")
            .EnumerateArray()
            .Select(w => w.GetString())
            .Should()
            .Contain("headline-derived");
    }

    [Fact]
    public async Task A_line_of_the_provenance_has_the_text_that_the_source_has_in_any_encoding_and_with_any_line_end()
    {
        string[] lines = ["The café reopens", "", "  The owner, Zoë, said so.\t", "“Not before May.”"];
        var bytes = Encoding.Latin1.GetBytes(string.Join("\r\n", lines[..3]) + "\r");
        bytes = [.. bytes, 0x93, .. "Not before May."u8, 0x94];
        using var application = CatalogApplication.Start(new TextFolder().With("a.txt", bytes));
        var address = $"{await application.OnlyArticleAddressAsync()}/provenance";

        var texts = (await application.GetAsync(address)).GetProperty("lines").EnumerateArray();
        texts.Select(line => line.GetProperty("text").GetString()).Should().Equal(lines);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        foreach (
            var address in (string[])
                [
                    "articles/x",
                    "articles/x/source",
                    "articles/x/provenance",
                    "articles/x/related-headlines",
                    "related-headlines/x",
                ]
        )
        {
            using var response = await _application.SendAsync(HttpMethod.Get, $"/api/v1/{address}");
            response.StatusCode.Should().Be(HttpStatusCode.NotFound, address);
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        }
    }
}
