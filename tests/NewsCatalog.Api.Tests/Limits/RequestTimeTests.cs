using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Limits;

/// <summary>No request that reads takes longer than the setting allows.</summary>
public sealed class RequestTimeTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_stream_goes_on_for_as_long_as_there_is_something_to_tell()
    {
        using var application = CatalogApplication.Start(new TextFolder(), ("Limits:RequestTime", "00:00:01"));
        var client = await WritingClient.WithKeyAsync(application);
        var texts = Enumerable.Range(0, 3000).Select(number =>
            ($"{number}.txt", NewsText.Of($"Museum number {number}", NewsText.Headlines("the harbour", 10))));
        var import = await client.SendAsync(
            HttpMethod.Post, "/api/v1/imports", Packing.Lines(texts), "application/x-ndjson");
        using var request = new HttpRequestMessage(HttpMethod.Get, import.Location);
        request.Headers.Add("Authorization", $"Bearer {client.Key}");
        request.Headers.Add("Accept", "text/event-stream");
        var began = Stopwatch.StartNew();
        using var stream = await application.Client.SendAsync(request, Cancelled);
        (await stream.Content.ReadAsStringAsync(Cancelled)).Should().Contain("\"state\":\"completed\"");
        began.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_refused_and_the_others_are_answered()
    {
        var folder = new TextFolder();
        for (var number = 0; number < 600; number++)
            folder.With($"{number}.txt", NewsText.Of($"Museum number {number}", NewsText.Headlines("the harbour", 10)));
        using var application = CatalogApplication.Start(folder, ("Limits:RequestTime", "00:00:00.1"));

        // The search waits for its index.
        var search = application.SendAsync(HttpMethod.Get, "/api/v1/articles?q=museum");
        using var list = await application.SendAsync(HttpMethod.Get, "/problems");
        list.StatusCode.Should().Be(HttpStatusCode.OK);
        using var refused = await search;
        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        refused.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        refused.Headers.Contains("Content-Security-Policy").Should().BeTrue();
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        problem.GetProperty("type").GetString().Should().Be("/problems/unavailable");
        problem.GetProperty("detail").GetString().Should().Contain("0.1 seconds that Limits:RequestTime allows");
    }
}
