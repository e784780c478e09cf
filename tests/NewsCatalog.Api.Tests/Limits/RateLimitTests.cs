using System.Net;
using NewsCatalog.Access;

namespace NewsCatalog.Api.Tests.Limits;

/// <summary>A client that sends too many requests is told so, and the others go on. The test is the proxy that says
/// which client a request comes from.</summary>
public sealed class RateLimitTests : IDisposable
{
    const string List = "/api/v1/articles";

    readonly ProxiedCatalog _catalog = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _catalog.Dispose();

    [Fact]
    public async Task Each_answer_says_how_many_requests_are_left()
    {
        for (var left = 4; left >= 0; left--)
        {
            using var answer = await _catalog.GetAsync("192.0.2.1", List);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            Field(answer, "RateLimit-Policy").Should().Be("\"read\";q=5;w=300");
            Field(answer, "RateLimit").Should().Be($"\"read\";r={left};t={60 * (5 - left)}");
        }
    }

    [Theory]
    [InlineData(List, "application/problem+json")]
    [InlineData("/api/v1/nothing", "application/problem+json")]
    [InlineData("/articles", "text/html")]
    public async Task A_client_that_asks_too_often_is_refused_and_others_are_answered(string address, string mediaType)
    {
        await _catalog.ExhaustAsync("192.0.2.1");

        using var refused = await _catalog.GetAsync("192.0.2.1", address, ("Accept", mediaType));
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Content.Headers.ContentType!.MediaType.Should().Be(mediaType);
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(1));
        Field(refused, "RateLimit").Should().Be("\"read\";r=0;t=300");
        var text = await refused.Content.ReadAsStringAsync(Cancelled);
        text.Should().Contain("more than 5 requests that read within 300 seconds").And.Contain("Limits:ReadsPerMinute");
        using var other = await _catalog.GetAsync("192.0.2.2", List);
        other.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_client_that_waits_as_long_as_it_is_told_is_answered_again()
    {
        using var catalog = new ProxiedCatalog(("Limits:ReadsPerMinute", "60"), ("Limits:Window", "00:00:02"));
        TimeSpan? wait;
        do
        {
            using var answer = await catalog.GetAsync("192.0.2.1", List);
            wait = answer.Headers.RetryAfter?.Delta;
        } while (wait is null);

        await Task.Delay(wait.Value + TimeSpan.FromMilliseconds(300), Cancelled);
        (await catalog.StatusAsync("192.0.2.1", List)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answers_without_a_body_count_too()
    {
        string tag;
        using (var first = await _catalog.GetAsync("192.0.2.1", List)) tag = first.Headers.ETag!.Tag;
        for (var repeat = 0; repeat < 4; repeat++)
        {
            using var unchanged = await _catalog.GetAsync("192.0.2.1", List, ("If-None-Match", tag));
            unchanged.StatusCode.Should().Be(HttpStatusCode.NotModified);
        }

        using var refused = await _catalog.GetAsync("192.0.2.1", List, ("If-None-Match", tag));
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_valid_key_is_one_client_wherever_it_is_used()
    {
        var key = ("Authorization", $"Bearer {(await WritingClient.WithKeyAsync(_catalog.Application, KeyScope.Read)).Key}");
        for (var address = 1; address <= 5; address++)
            (await _catalog.StatusAsync($"192.0.2.{address}", List, key)).Should().Be(HttpStatusCode.OK);
        (await _catalog.StatusAsync("192.0.2.6", List, key)).Should().Be(HttpStatusCode.TooManyRequests);
        (await _catalog.StatusAsync("192.0.2.6", List)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_invalid_key_counts_for_its_address()
    {
        for (var number = 1; number <= 5; number++)
            await _catalog.StatusAsync("192.0.2.1", List, ("Authorization", $"Bearer {KeyText.New().Key}"));
        (await _catalog.StatusAsync("192.0.2.1", List)).Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    public async Task A_network_of_IPv6_is_one_client(string one, string other, bool isSame)
    {
        await _catalog.ExhaustAsync(one);
        (await _catalog.StatusAsync(other, List)).Should().Be(isSame ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
    }

    [Fact]
    public async Task Writing_has_a_limit_of_its_own()
    {
        await _catalog.ExhaustAsync("192.0.2.1");
        for (var left = ProxiedCatalog.Most - 1; left >= 0; left--)
        {
            using var answer = await _catalog.SendAsync(HttpMethod.Post, "192.0.2.1", "/api/v1/scans");
            answer.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
            Field(answer, "RateLimit").Should().StartWith($"\"write\";r={left};");
        }

        using var refused = await _catalog.SendAsync(HttpMethod.Post, "192.0.2.1", "/api/v1/scans");
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("192.0.2.1", "/health/live")]
    [InlineData("127.0.0.1", List)]
    [InlineData("::1", List)]
    public async Task Monitors_and_clients_on_this_computer_have_no_limit(string client, string address)
    {
        await _catalog.ExhaustAsync(client);
        using var answer = await _catalog.GetAsync(client, address);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.Contains("RateLimit").Should().BeFalse();
    }

    [Fact]
    public async Task A_client_cannot_choose_its_address()
    {
        using var unproxied = new ProxiedCatalog(("Server:KnownProxies", "203.0.113.0/24"));
        using var answer = await unproxied.GetAsync("192.0.2.1", List);
        answer.Headers.Contains("RateLimit").Should().BeFalse();
        await _catalog.ExhaustAsync("198.51.100.7");
        (await _catalog.StatusAsync("198.51.100.8, 198.51.100.7", List)).Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_ask_first_and_sees_that_it_was_refused()
    {
        await _catalog.ExhaustAsync("192.0.2.1");
        using var allowed = await _catalog.SendAsync(
            HttpMethod.Options, "192.0.2.1", List,
            ("Origin", "https://a.example"), ("Access-Control-Request-Method", "PUT"));
        allowed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        using var refused = await _catalog.GetAsync("192.0.2.1", List, ("Origin", "https://a.example"));
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
        Field(refused, "Access-Control-Expose-Headers").Should().Contain("RateLimit").And.Contain("Retry-After");
    }

    [Fact]
    public async Task There_is_no_limit_where_it_is_zero()
    {
        using var catalog = new ProxiedCatalog(("Limits:ReadsPerMinute", "0"));
        await catalog.ExhaustAsync("192.0.2.1");
        (await catalog.StatusAsync("192.0.2.1", List)).Should().Be(HttpStatusCode.OK);
    }

    static string Field(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));
}
