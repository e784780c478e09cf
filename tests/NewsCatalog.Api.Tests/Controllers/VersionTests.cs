using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Articles;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Controllers;

/// <summary>Every version of an article can be read, and compared with every other.</summary>
public sealed class VersionTests : IDisposable
{
    const string First =
        "Mayor Opens New Bridge\n\nThe bridge over the river was opened on Monday after three years of work.\n"
        + "It cost twelve million.\nThe mayor cut the ribbon before a large crowd of people.\n";

    const string Second =
        "Mayor Opens New Bridge\n\nThe bridge over the river was opened on Monday after four years of work.\n"
        + "The mayor cut the ribbon before a large crowd of people.\nA concert followed in the park by the river.\n";

    readonly CatalogApplication _application = CatalogApplication.Start(new TextFolder());

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _application.Dispose();

    [Fact]
    public async Task An_article_lists_its_versions_the_newest_first()
    {
        var article = await WriteTwoAsync();
        var versions = (await _application.GetAsync($"{article}/versions")).GetProperty("items");

        versions.GetArrayLength().Should().Be(2);
        versions[0].GetProperty("number").GetInt32().Should().Be(2);
        versions[0].GetProperty("reason").GetString().Should().Be("source");
        versions[1].GetProperty("reason").GetString().Should().Be("created");
        versions[1].GetProperty("source").GetProperty("name").GetString().Should().Be("bridge.txt");
    }

    [Fact]
    public async Task A_page_of_versions_leads_to_the_next()
    {
        var article = await WriteTwoAsync();
        var page = await _application.GetAsync($"{article}/versions?limit=1");
        page.GetProperty("total").GetInt32().Should().Be(2);
        var next = await _application.GetAsync(page.GetProperty("next").GetString()!);

        next.GetProperty("items")[0].GetProperty("number").GetInt32().Should().Be(1);
        next.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_earlier_version_reads_as_it_did_and_has_its_bytes()
    {
        var article = await WriteTwoAsync();
        var version = await _application.GetAsync($"{article}/versions/1");
        using var source = await _application.SendAsync(HttpMethod.Get, $"{article}/versions/1/source");

        version.ToString().Should().Contain("three years");
        (await source.Content.ReadAsStringAsync(Cancelled)).Should().Be(First);
    }

    [Fact]
    public async Task A_version_says_which_words_were_deleted_and_inserted()
    {
        var article = await WriteTwoAsync();
        var changes = await _application.GetAsync($"{article}/versions/2/changes?since=1");
        var items = changes.GetProperty("items").EnumerateArray().ToList();

        items
            .Select(item => item.GetProperty("change").GetString())
            .Should()
            .Equal("changed", "deleted", "inserted");
        Words(items[0], "before", "deleted").Should().Equal("three");
        Words(items[0], "after", "inserted").Should().Equal("four");
        items[1].GetProperty("before").GetProperty("text").GetString().Should().Be("It cost twelve million.");
        (await _application.GetAsync($"{article}/versions/2/changes")).ToString().Should().Be(changes.ToString());
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_named()
    {
        var article = await WriteTwoAsync();
        await RefusedAsync($"{article}/versions/3", HttpStatusCode.NotFound, "no version 3");
        await RefusedAsync($"{article}/versions/2/changes?since=9", HttpStatusCode.BadRequest, "no version 9");
        await RefusedAsync($"{article}/versions/2/changes?since=0", HttpStatusCode.BadRequest, "since");
        await RefusedAsync("/api/v1/articles/none/versions", HttpStatusCode.NotFound, "none");
    }

    [Fact]
    public async Task A_withdrawn_article_is_gone_at_all_its_addresses_until_it_comes_back()
    {
        var article = await WriteTwoAsync();
        await WriteAsync(writer => writer.WithdrawAsync(["bridge.txt"], WithdrawalReason.FileRemoved, Cancelled));
        foreach (var part in new[] { "", "/versions", "/versions/1", "/versions/1/source", "/source", "/duplicates" })
        {
            using var response = await _application.SendAsync(HttpMethod.Get, $"{article}{part}");
            response.StatusCode.Should().Be(HttpStatusCode.Gone, part);
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
            problem.GetProperty("reason").GetString().Should().Be("file-removed", part);
            problem.GetProperty("withdrawnAt").GetDateTimeOffset().Should().BeAfter(DateTimeOffset.UnixEpoch);
        }

        await WriteAsync(writer => writer.WriteAsync([SourceTexts.Draft("bridge.txt", Second)], Cancelled));
        (await _application.GetAsync(article)).GetProperty("version").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task Copies_of_one_text_know_of_each_other()
    {
        var article = await WriteTwoAsync();
        await WriteAsync(writer => writer.WriteAsync([SourceTexts.Draft("copy.txt", Second)], Cancelled));
        var copies = (await _application.GetAsync($"{article}/duplicates")).GetProperty("items");

        copies.GetArrayLength().Should().Be(1);
        copies[0].GetProperty("source").GetProperty("name").GetString().Should().Be("copy.txt");
    }

    async Task<string> WriteTwoAsync()
    {
        await WriteAsync(writer => writer.WriteAsync([SourceTexts.Draft("bridge.txt", First)], Cancelled));
        await WriteAsync(writer => writer.WriteAsync([SourceTexts.Draft("bridge.txt", Second)], Cancelled));
        return await _application.OnlyArticleAddressAsync();
    }

    async Task WriteAsync<T>(Func<IArticleWriter, Task<T>> write)
    {
        await using var scope = _application.Services.CreateAsyncScope();
        await write(scope.ServiceProvider.GetRequiredService<IArticleWriter>());
    }

    async Task RefusedAsync(string address, HttpStatusCode status, string reason)
    {
        using var response = await _application.SendAsync(HttpMethod.Get, address);
        response.StatusCode.Should().Be(status, address);
        (await response.Content.ReadAsStringAsync(Cancelled)).Should().Contain(reason);
    }

    static IEnumerable<string> Words(JsonElement change, string side, string ranges)
    {
        var text = change.GetProperty(side).GetProperty("text").GetString()!;
        return change
            .GetProperty(ranges)
            .EnumerateArray()
            .Select(range =>
                text.Substring(range.GetProperty("start").GetInt32(), range.GetProperty("length").GetInt32())
            );
    }
}
