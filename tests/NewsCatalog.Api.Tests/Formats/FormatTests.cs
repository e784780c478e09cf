using System.Net;
using System.Text.Json;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>Which representation of an article is answered.</summary>
public sealed class FormatTests(Shelf shelf)
{
    static readonly Dictionary<string, string> MediaTypes = new()
    {
        ["json"] = "application/json",
        ["jsonld"] = "application/ld+json",
        ["ninjs"] = "application/vnd.iptc.ninjs+json",
        ["md"] = "text/markdown",
        ["html"] = "text/html",
        ["txt"] = "text/plain",
    };

    public static TheoryData<string> Names => [.. MediaTypes.Keys];

    [Theory]
    [InlineData(null, "json")]
    [InlineData("*/*", "json")]
    [InlineData("application/*", "json")]
    [InlineData("text/*", "md")]
    [InlineData("application/vnd.iptc.ninjs+json", "ninjs")]
    [InlineData("TEXT/HTML", "html")]
    [InlineData("text/html;q=0.5, text/plain", "txt")]
    [InlineData("text/html, application/json;q=0.9", "html")]
    [InlineData("text/plain;q=0.001", "txt")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html")]
    [InlineData("*/*;q=0.1, text/markdown;q=0.2", "md")]
    [InlineData("application/json;q=0, */*", "jsonld")]
    [InlineData("application/json;q=0.1, application/*;q=0.2, text/*;q=0.1", "jsonld")]
    [InlineData("text/*, text/markdown;q=0.3, text/plain;q=0.9", "html")]
    [InlineData("text/html;q=0, text/markdown;q=0, text/*", "txt")]
    [InlineData("application/ld+json; profile=\"http://www.w3.org/ns/json-ld#compacted\"", "jsonld")]
    [InlineData("application/pdf, text/plain;q=0.1", "txt")]
    [InlineData("nonsense", "json")]
    public async Task The_most_welcome_representation_is_sent(string? accept, string expected)
    {
        using var response = await SendAsync(await AddressAsync(), accept);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().Be($"{MediaTypes[expected]}; charset=utf-8");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_format_can_be_named_in_the_address_whatever_is_accepted(string format)
    {
        using var accepted = await SendAsync(await AddressAsync(), MediaTypes[format]);
        foreach (var accept in (string?[])[null, "text/csv", "text/html", "*/*;q=0"])
        {
            using var named = await SendAsync($"{await AddressAsync()}?format={format}", accept);
            named.Content.Headers.ContentType.Should().Be(accepted.Content.Headers.ContentType);
            (await BodyAsync(named)).Should().Be(await BodyAsync(accepted));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_representation_says_what_it_depends_on_and_has_a_tag_of_its_own(string format)
    {
        using var response = await SendAsync(await AddressAsync(), MediaTypes[format]);
        response.Headers.Vary.Should().BeEquivalentTo("Accept", "Accept-Encoding");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");

        foreach (var (name, mediaType) in MediaTypes)
        {
            using var again = await SendAsync(await AddressAsync(), mediaType, response.Headers.ETag!.Tag);
            again.StatusCode.Should().Be(name == format ? HttpStatusCode.NotModified : HttpStatusCode.OK, name);
        }
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/*, application/xml; q=0.9")]
    [InlineData("application/json; q=0")]
    [InlineData("*/*; q=0")]
    [InlineData("*/*; q=0, application/*; q=0.0, text/csv")]
    public async Task Nothing_acceptable_is_a_problem_that_names_what_there_is(string accept)
    {
        using var response = await SendAsync(await AddressAsync(), accept);
        var problem = JsonDocument.Parse(await BodyAsync(response)).RootElement;

        response.StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        response.Headers.ETag.Should().BeNull();
        problem.Text("type").Should().Be("/problems/not-acceptable");
        problem.Text("detail").Should().Contain(accept).And.ContainAll(MediaTypes.Values);
    }

    [Theory]
    [InlineData("?format=pdf", "invalid-value")]
    [InlineData("?format=JSON", "invalid-value")]
    [InlineData("?format=", "invalid-value")]
    [InlineData("?format=md&format=md", "invalid-value")]
    [InlineData("?format=md&fields=headline", "invalid-value")]
    [InlineData("?formt=md", "unknown-parameter")]
    public async Task A_format_that_does_not_exist_is_refused(string query, string problem)
    {
        using var response = await SendAsync(await AddressAsync() + query);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await BodyAsync(response)).RootElement.Text("type").Should().Be($"/problems/{problem}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_article_that_does_not_exist_is_a_problem_in_every_format(string format)
    {
        using var response = await SendAsync($"/api/v1/articles/none?format={format}");
        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    async Task<string> AddressAsync() => (await shelf.ArticleAsync("rich.txt")).Text("url")!;

    static Task<string> BodyAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    async Task<HttpResponseMessage> SendAsync(string address, string? accept = null, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await shelf.Application.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
