using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Access;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Writing;

/// <summary>Many texts at once, imported in the background.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    readonly CatalogApplication _application = CatalogApplication.Start(
        new TextFolder().With("file.txt", NewsText.Of("A file of the folder")),
        ("Imports:MaxUnpackedBytes", "80000000"),
        ("Imports:MaxItems", "1000")
    );

    WritingClient _client = null!;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _client = await WritingClient.WithKeyAsync(_application);

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing()
    {
        var upload = Packing.Lines(Enumerable.Range(0, 300).Select(number => ($"{number}.txt", NewsText.Of($"Text {number}"))));
        await _client.ImportAsync(upload);
        var before = await _application.GetAsync("/api/v1/changes?limit=1000");

        var again = await _client.ImportAsync(upload);

        ImportCounts.CountsOf(again).Should().Be((300, 300, 0, 0, 300, 0));
        var after = await _application.GetAsync("/api/v1/changes?limit=1000");
        after.GetProperty("items").GetArrayLength().Should().Be(before.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_upload_of_a_canceled_import_is_gone()
    {
        var upload = Packing.Lines(Enumerable.Range(0, 900).Select(number => ($"{number}.txt", NewsText.Of($"Text {number}"))));
        var first = await _client.SendAsync(HttpMethod.Post, "/api/v1/imports", upload, "application/x-ndjson");
        var second = await _client.SendAsync(HttpMethod.Post, "/api/v1/imports", upload, "application/x-ndjson");

        await _client.DeleteAsync(second.Location!);
        await _client.DeleteAsync(first.Location!);
        await _client.EndOfAsync(first.Location!);

        var folder = _application.Services.GetRequiredService<NewsCatalog.Ingestion.Uploads.UploadFolder>();
        foreach (var import in (Answer[])[first, second])
        {
            var path = folder.PathOf(import.Location!.Split('/')[^1]);
            (await Eventually.GetAsync(() => Task.FromResult(File.Exists(path)), isThere => !isThere)).Should().BeFalse();
        }
    }

    [Fact]
    public async Task Progress_is_sent_as_events_until_the_end()
    {
        var upload = Packing.Lines(Enumerable.Range(0, 600).Select(number => ($"{number}.txt", NewsText.Of($"Text {number}"))));
        var started = await _client.SendAsync(HttpMethod.Post, "/api/v1/imports", upload, "application/x-ndjson");

        using var request = new HttpRequestMessage(HttpMethod.Get, started.Location);
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {_client.Key}");
        using var response = await _application.Client.SendAsync(request, Cancelled);
        var events = (await response.Content.ReadAsStringAsync(Cancelled)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

        response.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        events.Should().OnlyContain(one => one.StartsWith("data: {", StringComparison.Ordinal));
        var last = JsonElement.Parse(events[^1]["data: ".Length..]);
        ImportCounts.CountsOf(last).Should().Be((600, 600, 600, 0, 0, 0));
        events
            .Select(one => JsonElement.Parse(one["data: ".Length..]).GetProperty("done").GetInt32())
            .Should()
            .BeInAscendingOrder();
    }

    [Fact]
    public async Task An_import_can_be_canceled_and_says_so()
    {
        var upload = Packing.Lines(Enumerable.Range(0, 900).Select(number => ($"{number}.txt", NewsText.Of($"Text {number}"))));
        var started = await _client.SendAsync(HttpMethod.Post, "/api/v1/imports", upload, "application/x-ndjson");

        var canceled = await _client.DeleteAsync(started.Location!);

        if (canceled.Status == HttpStatusCode.Conflict) return; // It was quicker.
        canceled.Status.Should().Be(HttpStatusCode.NoContent);
        var import = await _client.EndOfAsync(started.Location!);
        import.GetProperty("state").GetString().Should().Be("canceled");
        (await _client.DeleteAsync(started.Location!)).Status.Should().Be(HttpStatusCode.NoContent);
        var total = (await _application.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32();
        import.GetProperty("created").GetInt32().Should().Be(total - 1, "what is counted is what is stored");
    }

    [Fact]
    public async Task The_import_of_a_key_that_is_revoked_ends()
    {
        var admin = await WritingClient.WithKeyAsync(_application, KeyScope.Admin, "admin");
        var upload = Packing.Lines(Enumerable.Range(0, 900).Select(number => ($"{number}.txt", NewsText.Of($"Text {number}"))));
        var started = await _client.SendAsync(HttpMethod.Post, "/api/v1/imports", upload, "application/x-ndjson");
        await RevokeAsync("robot");

        (await _client.GetAsync(started.Location!)).Status.Should().Be(HttpStatusCode.Unauthorized);
        var import = await admin.EndOfAsync(started.Location!);

        if (import.GetProperty("state").GetString() == "completed") return; // It was quicker.
        import.GetProperty("state").GetString().Should().Be("canceled");
        import.GetProperty("detail").GetString().Should().Contain("revoked");
    }

    [Fact]
    public async Task An_import_of_another_type_or_unknown_id_is_refused()
    {
        var other = await _client.SendAsync(HttpMethod.Post, "/api/v1/imports", [1], "image/png");
        other.Status.Should().Be(HttpStatusCode.UnsupportedMediaType);
        other.Detail.Should().Contain("application/x-ndjson");
        (await _client.GetAsync("/api/v1/imports/none")).Status.Should().Be(HttpStatusCode.NotFound);
        (await _client.DeleteAsync("/api/v1/imports/none")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_empty_upload_has_no_items()
    {
        var import = await _client.ImportAsync([]);

        ImportCounts.CountsOf(import).Should().Be((0, 0, 0, 0, 0, 0));
        (await _client.GetAsync("/api/v1/imports")).Json.GetProperty("items").GetArrayLength().Should().Be(1);
    }

    async Task RevokeAsync(string name)
    {
        await using var services = _application.Services.CreateAsyncScope();
        var keys = services.ServiceProvider.GetRequiredService<IAccessKeys>();
        (await keys.RevokeAsync(name, Cancelled)).Should().BeTrue();
    }

}
