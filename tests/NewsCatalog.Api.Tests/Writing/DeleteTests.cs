using System.Net;
using NewsCatalog.Access;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Writing;

/// <summary>Articles that clients delete.</summary>
public sealed class DeleteTests : IAsyncLifetime
{
    readonly TextFolder _folder = new TextFolder().With("file.txt", NewsText.Of("A file of the folder"));

    CatalogApplication _application = null!;
    WritingClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _application = CatalogApplication.Start(_folder);
        _client = await WritingClient.WithKeyAsync(_application, KeyScope.Admin);
    }

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_deleted_article_is_gone_and_stays_in_the_log_of_changes()
    {
        var put = await _client.PutAsync("a.txt", NewsText.Of("One"));

        var blind = await _client.DeleteAsync(put.Location!);
        var informed = await _client.DeleteAsync(put.Location!, put.Tag);

        blind.Status.Should().Be((HttpStatusCode)428);
        informed.Status.Should().Be(HttpStatusCode.NoContent);
        var gone = await _client.GetAsync(put.Location!);
        gone.Status.Should().Be(HttpStatusCode.Gone);
        gone.Json.GetProperty("reason").GetString().Should().Be("deleted");
        var changes = (await _application.GetAsync("/api/v1/changes")).GetProperty("items").EnumerateArray().ToList();
        changes[^1].GetProperty("change").GetString().Should().Be("deleted");
        (await _client.DeleteAsync(put.Location!, put.Tag)).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_stale_tag_deletes_nothing()
    {
        var put = await _client.PutAsync("a.txt", NewsText.Of("One"));
        await _client.PutAsync("a.txt", NewsText.Of("Two"), put.Tag);

        var deleted = await _client.DeleteAsync(put.Location!, put.Tag);

        deleted.Status.Should().Be(HttpStatusCode.PreconditionFailed);
        (await _client.GetAsync(put.Location!)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_source_that_is_stored_again_brings_its_article_back()
    {
        var put = await _client.PutAsync("a.txt", NewsText.Of("One"));
        await _client.DeleteAsync(put.Location!, put.Tag);

        var again = await _client.PutAsync("a.txt", NewsText.Of("Two"));

        again.Status.Should().Be(HttpStatusCode.Created);
        again.Location.Should().Be(put.Location);
        again.Json.GetProperty("version").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task A_deleted_file_of_the_folder_stays_away_until_the_file_changes()
    {
        var address = await _application.OnlyArticleAddressAsync();
        (await _client.DeleteAsync(address, "*")).Status.Should().Be(HttpStatusCode.NoContent);

        var scan = await ScanAsync();
        scan.GetProperty("unreadable").GetInt32().Should().Be(1);
        (await _client.GetAsync(address)).Status.Should().Be(HttpStatusCode.Gone);
        _folder.With("file.txt", NewsText.Of("Another text"));
        await ScanAsync();

        (await _client.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Deleted_bytes_do_not_come_back_under_another_name_or_behind_a_clean_text()
    {
        var address = await _application.OnlyArticleAddressAsync();
        await _client.DeleteAsync(address, "*");
        var clean = await _client.PutAsync("file.txt", NewsText.Of("A clean text"));
        _folder.With("renamed.txt", NewsText.Of("A file of the folder"));
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "file.txt"), new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));

        var scan = await ScanAsync();

        scan.GetProperty("unreadable").GetInt32().Should().Be(2);
        (await _client.GetAsync(clean.Location!)).Json.GetProperty("version").GetInt32().Should().Be(2);
        (await _application.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_client_who_stores_deleted_bytes_means_it()
    {
        await _client.DeleteAsync(await _application.OnlyArticleAddressAsync(), "*");

        var put = await _client.PutAsync("file.txt", NewsText.Of("A file of the folder"));
        await ScanAsync();

        put.Status.Should().Be(HttpStatusCode.Created);
        (await _client.GetAsync(put.Location!)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Purging_needs_the_scope_admin_and_removes_the_bytes()
    {
        var put = await _client.PutAsync("a.txt", NewsText.Of("One"));
        var writer = await WritingClient.WithKeyAsync(_application, KeyScope.Write, "writer");

        var forbidden = await writer.DeleteAsync($"{put.Location}?purge=true", put.Tag);
        var purged = await _client.DeleteAsync($"{put.Location}?purge=true", put.Tag);

        forbidden.Status.Should().Be(HttpStatusCode.Forbidden);
        forbidden.Challenge.Should().Contain("insufficient_scope");
        purged.Status.Should().Be(HttpStatusCode.NoContent);
        (await _client.GetAsync(put.Location!)).Json.GetProperty("reason").GetString().Should().Be("purged");
    }

    [Fact]
    public async Task A_withdrawn_article_can_be_purged_too()
    {
        var put = await _client.PutAsync("a.txt", NewsText.Of("One"));
        await _client.DeleteAsync(put.Location!, put.Tag);

        (await _client.DeleteAsync($"{put.Location}?purge=true")).Status.Should().Be(HttpStatusCode.NoContent);
        (await _client.DeleteAsync($"{put.Location}?purge=true")).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task What_never_was_cannot_be_deleted() =>
        (await _client.DeleteAsync("/api/v1/articles/0000000000000000", "*"))
            .Status.Should()
            .Be(HttpStatusCode.NotFound);

    async Task<System.Text.Json.JsonElement> ScanAsync()
    {
        var started = await _client.SendAsync(HttpMethod.Post, "/api/v1/scans");
        started.Status.Should().Be(HttpStatusCode.Accepted);
        return await _client.EndOfAsync(started.Location!);
    }
}
