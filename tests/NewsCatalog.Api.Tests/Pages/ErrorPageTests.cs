using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Time.Testing;
using NewsCatalog.Api.Tests.Formats;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Pages;

/// <summary>Problems as pages for people.</summary>
public sealed class ErrorPageTests(Shelf shelf)
{
    static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_is_not_there_offers_what_may_have_been_meant()
    {
        var (status, page) = await ErrorAsync(shelf.Application, "/articles/second-bridge-approved");

        status.Should().Be(HttpStatusCode.NotFound);
        page.QuerySelectorAll(".item").Select(item => item.TextContent).Should().Contain(text => text.Contains("bridge"));
    }

    [Fact]
    public async Task A_program_gets_its_problem_as_JSON_from_pages_too()
    {
        using var response = await shelf.Application.SendAsync(HttpMethod.Get, "/articles/nothing");

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_wrong_parameter_is_named_on_a_page()
    {
        var (status, page) = await ErrorAsync(shelf.Application, "/articles?langage=en");

        status.Should().Be(HttpStatusCode.BadRequest);
        page.QuerySelector("main")!.TextContent.Should().Contain("langage").And.Contain("Did you mean 'language'");
    }

    [Fact]
    public async Task A_catalog_that_is_not_ready_says_when_to_come_back()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.Add("Catalog-Revision", "999999");
        using var response = await shelf.Application.Client.SendAsync(request, Cancelled);
        var page = Strict.ParseDocument(await response.Content.ReadAsStringAsync(Cancelled));

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        page.QuerySelector("main")!.TextContent.Should().Contain("Come back in a second");
    }

    [Fact]
    public async Task An_article_that_has_left_says_when_and_why_and_what_is_new_says_so_too()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 5, 4, 12, 30, 0, TimeSpan.Zero));
        using var application = CatalogApplication.Start(new TextFolder(), clock);
        var client = await WritingClient.WithKeyAsync(application);
        var written = await client.PutAsync("a.txt", NewsText.Of("A museum"));
        var id = written.Json.Text("id");
        await client.DeleteAsync(written.Location!, ifMatch: written.Tag);

        var (status, page) = await ErrorAsync(application, $"/articles/{id}");
        status.Should().Be(HttpStatusCode.Gone);
        page.QuerySelector("main")!.TextContent.Should()
            .Contain("It was deleted").And.Contain("4 May 2031, 12:30 UTC");
        var news = Strict.ParseDocument(await application.Client.GetStringAsync("/new", Cancelled));
        news.QuerySelectorAll(".changes li .state").Select(state => state.TextContent).Should().Equal("removed", "new");
    }

    static async Task<(HttpStatusCode Status, IHtmlDocument Page)> ErrorAsync(
        CatalogApplication application,
        string address
    )
    {
        using var response = await PageAccessTests.BrowseAsync(application, address, password: null);
        return (response.StatusCode, Strict.ParseDocument(await response.Content.ReadAsStringAsync(Cancelled)));
    }
}
