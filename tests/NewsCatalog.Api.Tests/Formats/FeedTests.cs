using System.Net;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>The three feeds, read as feed readers read them.</summary>
public sealed class FeedTests(Shelf shelf)
{
    public static TheoryData<string> Kinds => ["rss", "atom", "json"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_says_what_it_is(string kind)
    {
        using var response = await shelf.Application.SendAsync(HttpMethod.Get, $"/feeds/articles.{kind}");
        var mediaType = kind == "json" ? "application/feed+json" : $"application/{kind}+xml";
        response.Content.Headers.ContentType!.ToString().Should().Be($"{mediaType}; charset=utf-8");
        response.Headers.GetValues("Link").Single().Should().Contain("rel=\"first\"");
    }

    [Theory]
    [InlineData("", "rss")]
    [InlineData("", "atom")]
    [InlineData("", "json")]
    [InlineData("?language=en&author=-%22Jane%20Doe%22&sort=headline", "rss")]
    [InlineData("?citedSource=Reuters&sort=-published", "atom")]
    [InlineData("?from=2026-01-01&to=2026-12-31&sort=published", "json")]
    public async Task It_has_the_articles_of_the_list_in_their_order(string query, string kind)
    {
        var list = (await shelf.Application.GetAsync($"/api/v1/articles{query}")).Items("items").ToList();
        var entries = (await FeedPage.ReadAsync(shelf.Application, kind, $"/feeds/articles.{kind}{query}")).Entries;

        list.Should().NotBeEmpty();
        entries
            .Should()
            .Equal(
                list.Select(item => new FeedEntry(
                    shelf.Absolute(item.Text("url")!),
                    shelf.Absolute(item.Page()),
                    item.Text("headline")!,
                    item.Text("publishedAt")
                ))
            );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Following_the_next_link_meets_every_article_once(string kind)
    {
        var (met, pages) = (new List<string>(), 0);
        for (var address = $"/feeds/articles.{kind}?limit=3&sort=-published"; address is not null; pages++)
        {
            var page = await FeedPage.ReadAsync(shelf.Application, kind, address);
            page.Entries.Should().HaveCountLessThanOrEqualTo(3);
            met.AddRange(page.Entries.Select(entry => entry.Id));
            address = page.Next;
        }

        var all = (await shelf.Application.GetAsync("/api/v1/articles?sort=-published")).Items("items");
        met.Should().Equal(all.Select(item => shelf.Absolute(item.Text("url")!)));
        pages.Should().Be(4);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_unknown_date_is_not_made_up(string kind)
    {
        var entries = (
            await FeedPage.ReadAsync(
                shelf.Application,
                kind,
                $"/feeds/articles.{kind}?sourceName=market.txt,bare.txt,plain.txt"
            )
        ).Entries;
        entries.Should().HaveCount(3).And.OnlyContain(entry => entry.Published == null);

        var text = await TextAsync($"/feeds/articles.{kind}?sourceName=market.txt");
        text.Should().NotContainAny("<pubDate", "<published", "date_published", "0001-01-01");
    }

    [Theory]
    [InlineData("limit=0", "invalid-value")]
    [InlineData("limit=101", "invalid-value")]
    [InlineData("sort=date", "invalid-value")]
    [InlineData("from=yesterday", "invalid-value")]
    [InlineData("author=a&author=b", "invalid-value")]
    [InlineData("cursor=AAAA", "invalid-cursor")]
    [InlineData("embed=sections", "unknown-parameter")]
    [InlineData("count=none", "unknown-parameter")]
    [InlineData("langage=en", "unknown-parameter")]
    public async Task A_bad_parameter_is_refused(string query, string problem)
    {
        foreach (var kind in Kinds)
        {
            using var response = await shelf.Application.SendAsync(
                HttpMethod.Get,
                $"/feeds/articles.{kind.Data}?{query}"
            );
            response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            JsonDocument.Parse(await BodyAsync(response)).RootElement.Text("type").Should().Be($"/problems/{problem}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_tag_is_the_same_bytes_even_of_an_empty_feed(string kind)
    {
        using var application = CatalogApplication.Start(new TextFolder(), ("Cache:MaxBytes", "0"));
        var address = $"/feeds/articles.{kind}?author=Nobody";
        using var first = await application.SendAsync(HttpMethod.Get, address);
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        using var second = await application.SendAsync(HttpMethod.Get, address);

        second.Headers.ETag.Should().Be(first.Headers.ETag);
        (await BodyAsync(second)).Should().Be(await BodyAsync(first));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Another_title_of_the_site_is_another_tag(string kind)
    {
        using var folder = new TextFolder().WithSeed();
        var address = $"/feeds/articles.{kind}";
        async Task<(string? Tag, string Body)> FeedOf(string title)
        {
            using var process = CatalogProcess.Start(folder, $"--Site:Title={title}", "--Site:BaseUrl=https://x.example");
            using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
            using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            return (response.Headers.ETag?.Tag, await BodyAsync(response));
        }

        var (one, other) = (await FeedOf("The Archive"), await FeedOf("The Library"));
        one.Body.Should().NotBe(other.Body);
        one.Tag.Should().NotBe(other.Tag);
    }

    Task<string> TextAsync(string address) =>
        shelf.Application.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    static Task<string> BodyAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
