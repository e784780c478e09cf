using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsCatalog.Search.Index;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Search;

/// <summary>No search costs more than a search may, and none stalls what does not search.</summary>
public sealed class SearchCostTests
{
    static readonly TimeSpan Limit = new SearchOptions().TimeLimit;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/articles?q=museum")]
    [InlineData("/api/v1/related-headlines?q=harbour")]
    [InlineData("/api/v1/suggestions?prefix=the%20mus")]
    [InlineData("/feeds/articles.rss?q=mu*")]
    public async Task A_search_that_takes_too_long_is_a_problem_with_advice(string address)
    {
        var (application, clock) = await StartAsync();
        using var _ = application;
        clock.AutoAdvanceAmount = 2 * Limit;
        using var response = await application.SendAsync(HttpMethod.Get, address);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Headers.ETag.Should().BeNull();
        problem.GetProperty("type").GetString().Should().Be("/problems/search-too-costly");
        problem.GetProperty("detail").GetString().Should().Contain("2 seconds").And.Contain("simpler");

        // A refusal is not kept.
        clock.AutoAdvanceAmount = TimeSpan.Zero;
        using var again = await application.SendAsync(HttpMethod.Get, address);
        again.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_answer_without_all_advice_is_not_kept_and_has_a_tag_of_its_own()
    {
        const string Address = "/api/v1/articles?q=delay%20sleep";
        var (application, clock) = await StartAsync();
        using var _ = application;
        clock.AutoAdvanceAmount = Limit / 30;
        var (first, partial) = await AskAsync(application, Address, tag: null);
        var (second, _) = await AskAsync(application, Address, tag: first);
        second.Should().NotBeNull().And.NotBe(first);
        DidYouMean(partial).Should().BeNull();

        clock.AutoAdvanceAmount = TimeSpan.Zero;
        var (tag, whole) = await AskAsync(application, Address, tag: second);
        DidYouMean(whole).Should().Be("delay OR sleep");
        (await AskAsync(application, Address, tag)).Body.Should().BeEmpty();
    }

    [Fact]
    public async Task Fifty_costly_searches_do_not_stall_a_request_that_does_not_search()
    {
        using var folder = Hostile();
        using var process = CatalogProcess.Start(folder, "--Search:TimeLimit=00:00:02");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        var article = (await client.GetFromJsonAsync<JsonElement>("/api/v1/articles?sourceName=plain.txt", Cancelled))
            .GetProperty("items")[0]
            .GetProperty("url")
            .GetString()!;
        (await client.GetAsync("/api/v1/articles?q=museum", Cancelled)).StatusCode.Should().Be(HttpStatusCode.OK);
        await TimesAsync(client, article);
        var quiet = await TimesAsync(client, article);

        var phrase = string.Join(' ', Enumerable.Repeat("xa xb", 32));
        var searches = Enumerable
            .Range(2, 50)
            .Select(limit => client.GetAsync($"/api/v1/articles?q=\"{phrase}\"&limit={limit}", Cancelled))
            .ToList();
        var busy = await TimesAsync(client, article);
        var responses = await Task.WhenAll(searches);

        // The floor is for machines that have other work; before, each waited seconds for a thread.
        busy[busy.Count / 2]
            .Should()
            .BeLessThan(TimeSpan.FromMilliseconds(Math.Max(250, 10 * quiet[^2].TotalMilliseconds)));
        responses.Select(response => (int)response.StatusCode).Distinct().Should().BeSubsetOf([200, 400, 503]);
    }

    [Theory]
    [InlineData("/api/v1/articles?q=museum")]
    [InlineData("/api/v1/articles/some-article/similar")]
    [InlineData("/api/v1/suggestions?prefix=mus")]
    public async Task When_as_many_search_as_may_another_waits_a_second_and_is_told_when_to_come_again(string address)
    {
        using var application = (await StartAsync()).Application;
        var slots = application.Services.GetRequiredService<SearchSlots>();
        var running = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => slots.Request(Cancelled)).ToList();
        foreach (var slot in running) await slot.BeginAsync();

        using var refused = await application.SendAsync(HttpMethod.Get, address);
        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.Should().Be(Limit);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        problem.GetProperty("type").GetString().Should().Be("/problems/unavailable");
        problem.GetProperty("detail").GetString().Should().Be("The server is busy with other searches.");

        foreach (var slot in running) slot.Dispose();
        using var answered = await application.SendAsync(HttpMethod.Get, address);
        answered.StatusCode.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
    }

    /// <summary>A text of a million words that are two, and one as any other.</summary>
    static TextFolder Hostile()
    {
        var line = string.Join(' ', Enumerable.Repeat("xa xb", 40));
        var body = string.Join('\n', Enumerable.Repeat($"{line}.", 15_000));
        return new TextFolder()
            .With(
                "hostile.txt",
                NewsText
                    .Titled($"A Text Of Two Words", [])
                    .Replace("Photo:", $"{body}\nPhoto:", StringComparison.Ordinal)
            )
            .With("plain.txt", NewsText.Of("The museum"));
    }

    static async Task<List<TimeSpan>> TimesAsync(HttpClient client, string address)
    {
        var times = new List<TimeSpan>();
        for (var number = 0; number < 50; number++)
        {
            // Never the same address, so that it is not answered from memory.
            var watch = Stopwatch.StartNew();
            using var response = await client.GetAsync(
                $"{address}?format=json&fields=headline,{string.Join(',', Enumerable.Repeat("id", number + 1))}",
                Cancelled
            );
            times.Add(watch.Elapsed);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        return [.. times.Order()];
    }

    static async Task<(CatalogApplication Application, FakeTimeProvider Clock)> StartAsync()
    {
        var clock = new FakeTimeProvider();
        var folder = new TextFolder()
            .With(
                "harbour.txt",
                NewsText.Titled("Harbour Museum Opens After Long Delay", "Volcano Wakes Up After A Century Of Sleep")
            )
            .With(
                "volcano.txt",
                NewsText.Titled("Volcano Wakes Up After A Century Of Sleep", "Harbour Museum Opens After Long Delay")
            );
        var application = CatalogApplication.Start(folder, clock, ("Search:TimeLimit", "00:00:02"));
        clock.Advance(TimeSpan.FromSeconds(2));
        await application.GetAsync("/api/v1/articles?q=harbour");
        return (application, clock);
    }

    static async Task<(string? Tag, string Body)> AskAsync(CatalogApplication application, string address, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (tag is not null) request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag));
        using var response = await application.Client.SendAsync(request, Cancelled);
        return (response.Headers.ETag?.Tag, await response.Content.ReadAsStringAsync(Cancelled));
    }

    static string? DidYouMean(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("query").GetProperty("didYouMean").GetString();
}
