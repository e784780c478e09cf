using System.Net;
using System.Net.Http.Headers;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Caching;

public sealed class ConditionalTests(Archive archive)
{
    readonly CatalogApplication _application = archive.Application;

    public static TheoryData<string> Addresses =>
        [
            "/api/v1/articles", "/api/v1/articles?limit=1", "/api/v1/articles?facets=author",
            "/api/v1/related-headlines", "/api/v1/cited-sources", "/feeds/articles.rss", "/feeds/articles.atom",
            "/feeds/articles.json", "/sitemap-news.xml",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_client_that_has_the_answer_is_not_sent_it_again(string address)
    {
        using var first = await SendAsync(address);
        first.Headers.ETag!.IsWeak.Should().BeFalse();
        first.Headers.CacheControl!.NoCache.Should().BeTrue();
        first.Headers.Vary.Should().Contain(["Accept", "Accept-Encoding"]);

        using var second = await SendAsync(address, ifNoneMatch: first.Headers.ETag.Tag);
        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
        second.Headers.ETag.Should().Be(first.Headers.ETag);
        second.Headers.Vary.Should().BeEquivalentTo(first.Headers.Vary);
        (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"other\", {0}", 304)]
    [InlineData("W/{0}", 304)]
    [InlineData("*", 304)]
    [InlineData("\"other\"", 200)]
    [InlineData("not a tag", 200)]
    [InlineData("", 200)]
    public async Task The_client_may_list_several_tags(string ifNoneMatch, int status)
    {
        using var first = await SendAsync("/api/v1/articles");
        using var second = await SendAsync(
            "/api/v1/articles",
            ifNoneMatch: string.Format(null, System.Text.CompositeFormat.Parse(ifNoneMatch), first.Headers.ETag!.Tag)
        );
        ((int)second.StatusCode).Should().Be(status);
    }

    [Fact]
    public async Task A_tag_is_good_for_one_address_one_representation_and_one_coding()
    {
        var article = (await _application.GetAsync("/api/v1/articles?limit=1"))
            .GetProperty("items")[0]
            .GetProperty("url")
            .GetString()!;
        using var json = await SendAsync(article);
        using var html = await SendAsync(article, accept: "text/html");
        using var brotli = await SendAsync(article, encoding: "br");
        using var list = await SendAsync("/api/v1/articles?limit=1");
        brotli.Content.Headers.ContentEncoding.Should().Equal("br");
        string[] tags = [.. new[] { json, html, brotli, list }.Select(response => response.Headers.ETag!.Tag)];
        tags.Should().OnlyHaveUniqueItems();

        foreach (var other in tags[1..])
        {
            using var again = await SendAsync(article, ifNoneMatch: other);
            again.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        using var same = await SendAsync(article, ifNoneMatch: tags[2], encoding: "br");
        same.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Head_and_pages_of_other_origins_see_the_same_tag()
    {
        using var get = await SendAsync("/api/v1/articles");
        using var head = await _application.SendAsync(HttpMethod.Head, "/api/v1/articles");
        head.Headers.ETag.Should().Be(get.Headers.ETag);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
        request.Headers.Add("Origin", "https://reader.example");
        request.Headers.IfNoneMatch.Add(get.Headers.ETag!);
        using var crossed = await _application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        crossed.StatusCode.Should().Be(HttpStatusCode.NotModified);
        crossed.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
    }

    [Fact]
    public async Task Errors_have_no_tag_and_are_not_kept()
    {
        foreach (
            var address in (string[])
                ["/api/v1/articles?limit=0", "/api/v1/articles/nothing", "/api/v1/articles/nothing"]
        )
        {
            using var response = await SendAsync(address, ifNoneMatch: "*");
            ((int)response.StatusCode).Should().BeOneOf(400, 404);
            response.Headers.ETag.Should().BeNull();
        }
    }

    [Fact]
    public async Task The_tag_of_a_source_is_its_hash()
    {
        var item = (await _application.GetAsync("/api/v1/articles?limit=1")).GetProperty("items")[0];
        using var source = await SendAsync(item.GetProperty("source").GetProperty("url").GetString()!, encoding: "br");
        source.Headers.ETag!.Tag.Should().Be($"\"{item.GetProperty("source").GetProperty("sha256").GetString()}\"");
        source.Content.Headers.ContentEncoding.Should().BeEmpty();
    }

    [Theory]
    [InlineData("33554432")]
    [InlineData("0")]
    public async Task What_another_process_writes_is_seen_at_once(string cacheBytes)
    {
        var folder = new TextFolder().With("one.txt", NewsText.Of("The first museum"));
        using var application = CatalogApplication.Start(folder, ("Cache:MaxBytes", cacheBytes));
        using var before = await application.SendAsync(HttpMethod.Get, "/api/v1/articles");
        (await application.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(1);

        folder.With("two.txt", NewsText.Of("The second museum"));
        using var other = CatalogProcess.Start(folder);
        await other.AddressAsync();

        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles")
        {
            Headers = { IfNoneMatch = { before.Headers.ETag! } },
        };
        using var after = await application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        after.StatusCode.Should().Be(HttpStatusCode.OK);
        after.Headers.ETag.Should().NotBe(before.Headers.ETag);
        (await application.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task A_bad_size_of_the_memory_for_answers_stops_the_start_and_is_named()
    {
        using var folder = new TextFolder();
        using var process = CatalogProcess.Start(folder, "--Cache:MaxBytes=-1");
        (await process.ExitCodeAsync()).Should().NotBe(0);
        process.Output.Should().Contain("MaxBytes");
    }

    async Task<HttpResponseMessage> SendAsync(
        string address,
        string? ifNoneMatch = null,
        string? accept = null,
        string? encoding = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        if (accept is not null) request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        if (encoding is not null) request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        return await _application.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
