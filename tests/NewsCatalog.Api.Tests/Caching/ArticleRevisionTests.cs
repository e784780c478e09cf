using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Articles;
using NewsCatalog.Tests;
using NewsCatalog.Text;

namespace NewsCatalog.Api.Tests.Caching;

/// <summary>What is told of one article stays as it is while others are written.</summary>
public sealed class ArticleRevisionTests
{
    const string Awaited = "Mayor Opens New Bridge After Years Of Delay";

    static readonly string[] Views =
    [
        "",
        "?format=ninjs",
        "/related-headlines",
        "/provenance",
        "/source",
    ];

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_thousand_articles_one_is_written_and_999_are_not_modified()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        await WriteAsync(
            application,
            [
                .. Enumerable
                    .Range(0, 1000)
                    .Select(number => SourceTexts.Draft($"{number}.txt", NewsText.Of($"Museum {number}"))),
            ]
        );
        var tags = new Dictionary<string, string>();
        foreach (var number in Enumerable.Range(0, 1000))
            tags[Url(number)] = (await SendAsync(application, Url(number))).Tag!;

        await WriteAsync(application, SourceTexts.Draft("500.txt", NewsText.Of("The library")));
        var modified = new List<string>();
        foreach (var (url, tag) in tags)
        {
            if ((await SendAsync(application, url, tag)).Status != HttpStatusCode.NotModified) modified.Add(url);
        }

        modified.Should().Equal(Url(500));
    }

    [Fact]
    public async Task Each_view_of_an_article_keeps_its_tag_until_the_article_changes()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        await WriteAsync(application, SourceTexts.Draft("0.txt", NewsText.Of("A museum")));
        foreach (var view in Views)
        {
            var (_, before) = await SendAsync(application, Url(0) + view);
            await WriteAsync(application, SourceTexts.Draft("other.txt", NewsText.Of($"Something else {view}")));
            (await SendAsync(application, Url(0) + view, before)).Status.Should().Be(HttpStatusCode.NotModified, view);
        }

        var (_, tag) = await SendAsync(application, Url(0));
        await WriteAsync(application, SourceTexts.Draft("0.txt", NewsText.Of("The museum")));
        (await SendAsync(application, Url(0), tag)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_headline_that_newly_resolves_changes_the_article_that_lists_it()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        await WriteAsync(
            application,
            SourceTexts.Draft(
                "0.txt",
                NewsText.Of("A museum", Awaited, "Another Headline Of The Day", "A Third One Of The Week")
            )
        );
        var (_, tag) = await SendAsync(application, Url(0));

        await WriteAsync(application, SourceTexts.Draft("bridge.txt", NewsText.Titled(Awaited)));
        (await SendAsync(application, Url(0), tag)).Status.Should().Be(HttpStatusCode.OK);
        (await application.Client.GetStringAsync(Url(0), Cancelled)).Should().Contain("\"status\":\"resolved\"");
    }

    static string Url(int number) => $"/api/v1/articles/{ContentId.OfArticle($"{number}.txt")}";

    static async Task WriteAsync(CatalogApplication application, params ArticleDraft[] drafts)
    {
        await using var scope = application.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IArticleWriter>().WriteAsync(drafts, Cancelled);
    }

    static async Task<(HttpStatusCode Status, string? Tag)> SendAsync(
        CatalogApplication application,
        string url,
        string? tag = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await application.Client.SendAsync(request, Cancelled);
        return (response.StatusCode, response.Headers.ETag?.ToString());
    }
}
