using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NewsCatalog.Access;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Pages;

/// <summary>Pages and keys.</summary>
public sealed class PageAccessTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_browser_reads_a_closed_catalog_with_the_key_as_its_password()
    {
        using var application = CatalogApplication.Start(new TextFolder().WithSeed(), ("Access:Read", "Key"));
        var key = (await WritingClient.WithKeyAsync(application, KeyScope.Read)).Key!;
        using var anonymous = await BrowseAsync(application, "/", password: null);
        using var reader = await BrowseAsync(application, "/", key);
        using var wrong = await BrowseAsync(application, "/", "x");
        using var imports = await BrowseAsync(application, "/imports", key);

        anonymous.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        anonymous.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme).Should().Equal("Bearer", "Basic");
        anonymous.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        reader.StatusCode.Should().Be(HttpStatusCode.OK);
        wrong.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        imports.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_password_that_a_browser_remembers_writes_nothing()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        var key = (await WritingClient.WithKeyAsync(application)).Key!;
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/sources/a.txt");
        request.Content = new StringContent(NewsText.Of("A museum"));
        request.Headers.Authorization = Basic(key);
        using var response = await application.Client.SendAsync(request, Cancelled);
        using var imports = await BrowseAsync(application, "/imports", key);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        imports.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    internal static async Task<HttpResponseMessage> BrowseAsync(CatalogApplication application, string address, string? password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        if (password is not null) request.Headers.Authorization = Basic(password);
        return await application.Client.SendAsync(request, Cancelled);
    }

    static AuthenticationHeaderValue Basic(string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"reader:{password}")));
}
