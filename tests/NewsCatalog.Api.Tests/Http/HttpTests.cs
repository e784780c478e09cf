using System.Net;
using System.Net.Http.Headers;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Http;

public sealed class HttpTests(SeedCatalog catalog)
{
    readonly CatalogApplication _application = catalog.Application;

    [Fact]
    public async Task Head_answers_like_get_without_a_body()
    {
        using var get = await _application.SendAsync(HttpMethod.Get, "/api/v1/articles");
        using var head = await _application.SendAsync(HttpMethod.Head, "/api/v1/articles");

        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Content.Headers.ContentType.Should().Be(get.Content.Headers.ContentType);
        head.Headers.GetValues("Link").Should().Equal(get.Headers.GetValues("Link"));
        (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", "not-found", 404)]
    [InlineData("GET", "/nothing", "not-found", 404)]
    [InlineData("POST", "/api/v1/articles", "method-not-allowed", 405)]
    [InlineData("DELETE", "/api/v1/articles/x", "method-not-allowed", 405)]
    public async Task Every_error_is_a_problem(string method, string address, string type, int status)
    {
        using var response = await _application.SendAsync(new HttpMethod(method), address);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        body.Should()
            .Contain($"\"type\":\"/problems/{type}\"")
            .And.Contain($"\"instance\":\"{address}\"")
            .And.MatchRegex("\"traceId\":\"[0-9a-f]{32}\"");
    }

    [Fact]
    public async Task A_method_that_cannot_be_used_names_those_that_can()
    {
        using var response = await _application.SendAsync(HttpMethod.Post, "/api/v1/articles");
        response.Content.Headers.Allow.Should().BeEquivalentTo("GET", "HEAD", "OPTIONS");
    }

    [Fact]
    public async Task A_representation_that_does_not_exist_is_not_acceptable()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles")
        {
            Headers = { Accept = { new("text/csv") } },
        };
        using var response = await _application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_page_of_another_origin_may_read_and_see_the_headers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles")
        {
            Headers = { { "Origin", "https://reader.example" } },
        };
        using var response = await _application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
        response
            .Headers.GetValues("Access-Control-Expose-Headers")
            .Single()
            .Split(',')
            .Should()
            .BeEquivalentTo(
                "Catalog-Revision", "ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After",
                "WWW-Authenticate");
    }

    [Theory]
    [InlineData("https://reader.example", "https://reader.example")]
    [InlineData("https://other.example", null)]
    public async Task Only_pages_of_the_origins_that_the_setting_names_may_read(string origin, string? allowed)
    {
        using var application = CatalogApplication.Start(
            new TextFolder(),
            ("Cors:Origins", "https://reader.example, https://desk.example")
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles")
        {
            Headers = { { "Origin", origin } },
        };
        using var response = await application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        (response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null)
            .Should()
            .Be(allowed);
    }

    [Theory]
    [InlineData("/api/v1/articles")]
    [InlineData("/feeds/articles.rss")]
    [InlineData("/api/v1/nothing")]
    public async Task No_answer_lets_a_browser_guess_run_or_load_anything_or_names_the_server(string address)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, address);
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'");
        response.Headers.Server.Should().BeEmpty();
    }

    [Theory]
    [InlineData("https", "https://")]
    [InlineData("javascript", "http://")]
    public async Task A_forwarded_scheme_is_taken_where_it_is_one_of_the_web(string forwarded, string begins)
    {
        using var application = CatalogApplication.Start(
            new TextFolder().WithSeed(),
            ("FORWARDEDHEADERS_ENABLED", "true")
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feeds/articles.json")
        {
            Headers = { { "X-Forwarded-Proto", forwarded } },
        };
        using var response = await application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Should()
            .Contain($"\"feed_url\":\"{begins}");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_for_those_who_ask(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var response = await _application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.Content.Headers.ContentEncoding.Should().Equal(encoding);
        response.Headers.Vary.Should().Contain("Accept-Encoding");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/problems")]
    [InlineData("/nothing")]
    public async Task A_page_loads_nothing_from_elsewhere_and_runs_nothing_of_its_own_text(string address)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, address);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("default-src 'self'").And.NotContain("unsafe").And.Contain("frame-ancestors 'none'");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/swagger/index.html")]
    [InlineData("/openapi/v1.json")]
    public async Task What_operators_and_people_need_is_there(string address)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, address);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
