using System.Net;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Controllers;

public sealed class ChangesTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_the_log_links_the_first_page_and_the_next()
    {
        using var application = CatalogApplication.With(articles: 3);
        using var response = await application.SendAsync(HttpMethod.Get, "/api/v1/changes?limit=2");
        var page = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancelled));

        var link = response.Headers.GetValues("Link").Single();
        var next = page.GetProperty("next").GetString();
        link.Should().Be($"<{next}>; rel=\"next\", </api/v1/changes?limit=2>; rel=\"first\"");
    }

    [Fact]
    public async Task Who_follows_the_log_while_the_catalog_changes_holds_what_a_list_shows()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        var writer = WriteAsync(application, new Random(2026));
        var copy = new Dictionary<string, string>();
        for (var address = "/api/v1/changes?limit=7"; ;)
        {
            var finished = writer.IsCompleted;
            var changes = await application.GetAsync(address);
            foreach (var change in changes.GetProperty("items").EnumerateArray())
                await ApplyAsync(application, change, copy);
            address = changes.GetProperty("resume").GetString()!;
            if (finished && changes.GetProperty("next").ValueKind == JsonValueKind.Null) break;
        }

        await writer;
        var listed = (await application.GetAsync("/api/v1/articles?limit=100"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("id").GetString()!)
            .ToList();
        copy.Keys.Should().BeEquivalentTo(listed);
        foreach (var id in listed) copy[id].Should().Be(await TextAsync(application, id));
        copy.Values.Should().Contain(article => article.Contains("\"resolved\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pages_hold_every_change_once_in_order()
    {
        using var application = CatalogApplication.With(25);
        var sequences = new List<long>();
        for (var address = "/api/v1/changes?limit=10"; address is not null;)
        {
            var page = await application.GetAsync(address);
            sequences.AddRange(
                page.GetProperty("items").EnumerateArray().Select(change => change.GetProperty("sequence").GetInt64())
            );
            address = page.GetProperty("next").GetString();
        }

        sequences.Should().HaveCount(25).And.BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_cursor_of_another_database_is_refused_rather_than_answered_with_a_gap()
    {
        using var other = CatalogApplication.With(3);
        using var application = CatalogApplication.With(5);
        var resume = (await other.GetAsync("/api/v1/changes")).GetProperty("resume").GetString()!;
        using var response = await application.SendAsync(HttpMethod.Get, resume);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Cancelled)).Should().Contain("/problems/invalid-cursor");
    }

    static async Task WriteAsync(CatalogApplication application, Random random)
    {
        var news = new RestlessNews(application, random);
        for (var round = 0; round < 60; round++)
        {
            await news.WriteAsync();
            await Task.Delay(random.Next(5), Cancelled);
        }
    }

    static async Task ApplyAsync(CatalogApplication application, JsonElement change, Dictionary<string, string> copy)
    {
        var id = change.GetProperty("article").GetProperty("id").GetString()!;
        if (await TextAsync(application, id) is { } article) copy[id] = article;
        else copy.Remove(id);
    }

    static async Task<string?> TextAsync(CatalogApplication application, string id)
    {
        using var response = await application.SendAsync(HttpMethod.Get, $"/api/v1/articles/{id}");
        return response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone
            ? null
            : await response.Content.ReadAsStringAsync(Cancelled);
    }
}
