using System.Net;
using System.Text.RegularExpressions;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Exports;

public sealed partial class BulkExportTests
{
    const string Bulk = "/api/v1/export.bulk";

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_index_has_exactly_the_catalog_whenever_and_in_whatever_order_lines_are_applied()
    {
        for (var seed = 0; seed < Rounds.Or(3, 12); seed++)
        {
            using var application = CatalogApplication.Start(new TextFolder());
            var random = new Random(seed);
            var news = new RestlessNews(application, random);
            var follower = new BulkIndex();
            var files = new List<string>();
            for (var (round, address) = (0, Bulk); round < 25; round++)
            {
                for (var writes = random.Next(3); writes >= 0; writes--) await news.WriteAsync();
                var (lines, next) = await AskAsync(application, random.Next(6) == 0 ? Bulk : address);
                if (lines.Length > 0) files.Add(lines);
                if (lines.Length > 0) follower.Apply(lines).Should().Be(0);
                follower.Documents.Should().BeEquivalentTo(await CatalogAsync(application), $"seed {seed}");
                address = next;
            }

            foreach (var old in files.Concat(files.OrderBy(_ => random.Next()))) follower.Apply(old);
            follower.Documents.Should().BeEquivalentTo(await CatalogAsync(application), $"seed {seed}");

            var shuffled = new BulkIndex();
            foreach (var file in files.OrderBy(_ => random.Next())) shuffled.Apply(file);
            shuffled.Documents.Should().BeEquivalentTo(await CatalogAsync(application), $"seed {seed}");
        }
    }

    [Fact]
    public async Task An_index_that_follows_while_the_catalog_changes_has_the_catalog_at_the_end()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        var writing = WriteAsync(application);
        var index = new BulkIndex();
        for (var (address, isDone) = (Bulk, false); !isDone;)
        {
            isDone = writing.IsCompleted;
            var (lines, next) = await AskAsync(application, address);
            if (lines.Length > 0) index.Apply(lines);
            address = next;
        }

        await writing;
        index.Documents.Should().BeEquivalentTo(await CatalogAsync(application));
    }

    [Fact]
    public async Task The_articles_come_first_and_the_deletions_last()
    {
        using var application = CatalogApplication.Start(new TextFolder().With("a.txt", NewsText.Of("The old pier")));
        var client = await WritingClient.WithKeyAsync(application);
        var gone = await client.PutAsync("gone.txt", NewsText.Of("The ferry"));
        var (_, next) = await AskAsync(application, Bulk);
        (await client.DeleteAsync(gone.Location!, "*")).Status.Should().Be(HttpStatusCode.NoContent);

        var all = (await AskAsync(application, Bulk)).Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var changed = (await AskAsync(application, next)).Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var id = gone.Location!.Split('/')[^1];
        var deletion =
            $$$"""{"delete":{"_index":"articles","_id":"{{{id}}}","version":3,"version_type":"external_gte"}}""";
        all.Should().HaveCount(3);
        all[0].Should().StartWith("""{"index":{"_index":"articles",""").And.Contain("\"version\":1,");
        all[1].Should().Be(await application.Client.GetStringAsync(
            await application.OnlyArticleAddressAsync(), Cancelled));
        all[2].Should().Be(deletion);
        changed.Should().Equal(deletion);
    }

    [Fact]
    public async Task A_client_that_has_everything_gets_no_lines_and_the_same_place()
    {
        using var application = CatalogApplication.With(2);
        var (_, next) = await AskAsync(application, $"{Bulk}?index=news-2");

        var (lines, again) = await AskAsync(application, next);

        next.Should().StartWith($"{Bulk}?index=news-2&cursor=");
        lines.Should().BeEmpty();
        again.Should().Be(next);
    }

    [Fact]
    public async Task An_empty_catalog_is_followed_from_its_beginning()
    {
        using var application = CatalogApplication.With(0);
        (await AskAsync(application, Bulk)).Should().Be(("", Bulk));
    }

    [Fact]
    public async Task A_cursor_of_another_database_is_refused()
    {
        using var other = CatalogApplication.With(3);
        using var application = CatalogApplication.With(5);
        var (_, next) = await AskAsync(other, Bulk);
        await ShouldRefuseAsync(application, next, "invalid-cursor");
    }

    [Theory]
    [InlineData("cursor=x", "invalid-cursor")]
    [InlineData("since=2026", "Did you mean 'cursor'?")]
    [InlineData("after=3g180pxqdqwcbgeh", "is requested again")]
    [InlineData("q=harbour", "follows the whole catalog")]
    [InlineData("language=en", "no parameter 'language'")]
    [InlineData("limit=5", "everything that matches")]
    [InlineData("index=News", "the name of an index")]
    [InlineData("index=a/b", "the name of an index")]
    [InlineData("index=_all", "the name of an index")]
    [InlineData("index=", "no value")]
    public async Task What_an_index_cannot_follow_is_refused(string query, string reason)
    {
        using var application = CatalogApplication.With(0);
        await ShouldRefuseAsync(application, $"{Bulk}?{query}", reason);
    }

    static async Task WriteAsync(CatalogApplication application)
    {
        var news = new RestlessNews(application, new Random(2026));
        for (var round = 0; round < 60; round++)
        {
            await news.WriteAsync();
            await Task.Yield();
        }
    }

    static async Task ShouldRefuseAsync(CatalogApplication application, string address, string reason)
    {
        using var response = await application.SendAsync(HttpMethod.Get, address);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Cancelled)).Should().Contain(reason);
    }

    static async Task<(string Lines, string Next)> AskAsync(CatalogApplication application, string address)
    {
        using var response = await application.SendAsync(HttpMethod.Get, address);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        response.StatusCode.Should().Be(HttpStatusCode.OK, text);
        return (text, NextLink().Match(response.Headers.GetValues("Link").Single()).Groups["address"].Value);
    }

    static async Task<Dictionary<string, string>> CatalogAsync(CatalogApplication application)
    {
        var articles = await application.Client.GetStringAsync("/api/v1/export.ndjson", Cancelled);
        return articles.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(IdOf);
    }

    static string IdOf(string line) => System.Text.Json.JsonElement.Parse(line).GetProperty("id").GetString()!;

    [GeneratedRegex("^<(?<address>.*)>; rel=\"next\"$")]
    private static partial Regex NextLink();
}
