using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Access;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Writing;

/// <summary>The keys of programs.</summary>
public sealed class KeyTests
{
    static readonly (string Method, string Path)[] Writes =
    [
        ("PUT", "/api/v1/sources/a.txt"),
        ("POST", "/api/v1/articles"),
        ("DELETE", "/api/v1/articles/0000000000000000"),
        ("POST", "/api/v1/imports"),
        ("POST", "/api/v1/scans"),
    ];

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_key_that_writes_there_is_no_writing()
    {
        using var application = CatalogApplication.WithSeed();
        var reader = await WritingClient.WithKeyAsync(application, KeyScope.Read);
        foreach (var (method, path) in Writes)
        {
            var answer = await reader.SendAsync(HttpMethod.Parse(method), path, [], "text/plain");
            answer.Status.Should().Be(HttpStatusCode.MethodNotAllowed, path);
            answer.Detail.Should().Contain("newscatalog key add");
        }

        var document = (await application.GetAsync("/openapi/v1.json")).ToString();
        document.Should().NotContain("securitySchemes").And.NotContain("/api/v1/imports").And.NotContain("ImportResponse");
        var post = await reader.SendAsync(HttpMethod.Post, "/api/v1/articles", [], "text/plain");
        post.Allow.Should().Be("GET, HEAD, OPTIONS");
    }

    [Fact]
    public async Task With_a_key_that_writes_each_write_needs_one_and_OpenAPI_says_so()
    {
        using var application = CatalogApplication.WithSeed();
        await WritingClient.WithKeyAsync(application);
        var reader = await WritingClient.WithKeyAsync(application, KeyScope.Read, "reader");
        foreach (var (method, path) in Writes)
        {
            var anonymous = await new WritingClient(application.Client, null).SendAsync(HttpMethod.Parse(method), path);
            anonymous.Status.Should().Be(HttpStatusCode.Unauthorized, path);
            anonymous.Challenge.Should().Be("Bearer realm=\"NewsCatalog\"");
            var wrong = await new WritingClient(application.Client, "x").SendAsync(HttpMethod.Parse(method), path);
            wrong.Challenge.Should().Contain("invalid_token");
            var forbidden = await reader.SendAsync(HttpMethod.Parse(method), path);
            forbidden.Status.Should().Be(HttpStatusCode.Forbidden, path);
            forbidden.Detail.Should().Contain("'reader'").And.Contain("'write'");
        }

        var put = (await application.GetAsync("/openapi/v1.json"))
            .GetProperty("paths")
            .GetProperty("/api/v1/sources/{name}")
            .GetProperty("put");
        put.GetProperty("security")[0].GetProperty("key").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_key_is_stored_as_its_hash_and_ends_when_it_is_revoked()
    {
        using var application = CatalogApplication.WithSeed();
        var client = await WritingClient.WithKeyAsync(application);
        await WritingClient.WithKeyAsync(application, KeyScope.Write, "other");
        (await client.PutAsync("a.txt", NewsText.Of("One"))).Status.Should().Be(HttpStatusCode.Created);

        await using var services = application.Services.CreateAsyncScope();
        var keys = services.ServiceProvider.GetRequiredService<IAccessKeys>();
        var stored = (await keys.ListAsync(Cancelled)).Single(key => key.Name == "robot");
        client.Key.Should().NotContain(stored.Sha256);
        (await keys.CreateAsync("robot", KeyScope.Read, Cancelled)).Should().BeNull("there is one of this name");
        (await keys.RevokeAsync("robot", Cancelled)).Should().BeTrue();
        (await keys.RevokeAsync("robot", Cancelled)).Should().BeFalse();

        (await client.PutAsync("b.txt", NewsText.Of("Two"))).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Basic dTpw")]
    [InlineData("Bearer nck_AAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Other_credentials_are_refused(string authorization)
    {
        using var application = CatalogApplication.WithSeed();
        await WritingClient.WithKeyAsync(application);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/scans");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await application.Client.SendAsync(request, Cancelled);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_closed_catalog_shows_nothing_without_a_key_even_what_it_has_cached()
    {
        using var application = CatalogApplication.Start(new TextFolder().WithSeed(), ("Access:Read", "Key"));
        var reader = await WritingClient.WithKeyAsync(application, KeyScope.Read);
        string[] addresses =
            ["/api/v1/articles", "/api/v1/export.ndjson", "/api/v1/changes", "/feeds/articles.atom", "/sitemap-news.xml"];
        foreach (var address in addresses)
        {
            (await reader.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK, address);
            using var anonymous = await application.SendAsync(HttpMethod.Get, address);
            anonymous.StatusCode.Should().Be(HttpStatusCode.Unauthorized, address);
            (await anonymous.Content.ReadAsStringAsync(Cancelled)).Should().NotContain("Japan");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {reader.Key}");
        using var cached = await application.Client.SendAsync(request, Cancelled);
        cached.Headers.CacheControl!.Private.Should().BeTrue();
        string.Join(", ", cached.Headers.Vary).Should().Contain("Authorization");
        using var health = await application.SendAsync(HttpMethod.Get, "/health/live");
        health.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_waits_for_the_revision_that_it_names()
    {
        using var application = CatalogApplication.WithSeed();
        var client = await WritingClient.WithKeyAsync(application);
        var put = await client.PutAsync("a.txt", NewsText.Of("One"));

        (await AskAsync($"{put.Revision}")).Should().Be(HttpStatusCode.OK);
        (await AskAsync($"{put.Revision + 1}")).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await AskAsync("soon")).Should().Be(HttpStatusCode.BadRequest);

        async Task<HttpStatusCode> AskAsync(string revision)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, put.Location);
            request.Headers.TryAddWithoutValidation("Catalog-Revision", revision);
            using var response = await application.Client.SendAsync(request, Cancelled);
            return response.StatusCode;
        }
    }
}
