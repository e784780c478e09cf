using NewsCatalog.Search.Index;

namespace NewsCatalog.Tests.Search;

/// <summary>On a clock that moves on whenever it is looked at, so that every search takes as long as the test
/// wants.</summary>
public sealed class SearchDeadlineTests : IAsyncLifetime
{
    static readonly TimeSpan Limit = new SearchOptions().TimeLimit;

    readonly SearchableCatalog _catalog = new();

    public async ValueTask InitializeAsync()
    {
        await _catalog.MergeAsync(
            ("harbour.txt", NewsText.Titled("Harbour Museum Opens After Long Delay")),
            ("volcano.txt", NewsText.Titled("Volcano Wakes Up After A Century Of Sleep"))
        );
        await _catalog.FindAsync("museum");
    }

    [Theory]
    [InlineData("museum")]
    [InlineData("mu*")]
    [InlineData("musuem~")]
    [InlineData("\"opened its doors\"")]
    [InlineData("-volcano")]
    public async Task A_search_that_takes_longer_than_the_limit_ends(string query)
    {
        _catalog.Database.Clock.AutoAdvanceAmount = 2 * Limit;
        (
            await FluentActions
                .Awaiting(() => _catalog.SearchAsync(query))
                .Should()
                .ThrowAsync<SearchTooCostlyException>()
        )
            .Which.Limit.Should()
            .Be(Limit);
        _catalog.Database.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        (await _catalog.FindAsync(query)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task So_do_suggestions_and_the_search_for_similar_articles()
    {
        _catalog.Database.Clock.AutoAdvanceAmount = 2 * Limit;
        await FluentActions
            .Awaiting(() => _catalog.CompleteAsync("the museum op"))
            .Should()
            .ThrowAsync<SearchTooCostlyException>();
        await FluentActions
            .Awaiting(() => _catalog.SimilarAsync("harbour.txt"))
            .Should()
            .ThrowAsync<SearchTooCostlyException>();
    }

    [Fact]
    public async Task Advice_that_is_not_worked_out_in_a_tenth_of_the_time_is_left_out()
    {
        var whole = (await _catalog.SearchAsync("harbour sleep")).Report!;
        (whole.IsComplete, whole.DidYouMean).Should().Be((true, "harbour OR sleep"));
        whole.EmptiedBy.Should().HaveCount(2);

        // The clock is looked at some twenty times.
        _catalog.Database.Clock.AutoAdvanceAmount = Limit / 30;
        var partial = (await _catalog.SearchAsync("harbour sleep")).Report!;
        partial.IsComplete.Should().BeFalse();
        partial.Parsed.Should().Be(whole.Parsed);
        partial.Terms.Should().Equal(whole.Terms);
        partial.DidYouMean.Should().BeNull();
        partial.EmptiedBy.Should().BeSubsetOf(whole.EmptiedBy);
    }

    [Fact]
    public async Task A_text_of_one_word_is_searched_for_a_phrase_no_longer_than_the_limit()
    {
        await _catalog.MergeAsync(
            Enumerable
                .Range(0, 40)
                .Select(number => ($"{number}.txt", NewsText.Of(string.Concat(Enumerable.Repeat("bay ", 100)))))
        );
        await _catalog.FindAsync("museum");

        // No text has the phrase, so that no hit could be counted.
        _catalog.Database.Clock.AutoAdvanceAmount = Limit / 10;
        await FluentActions
            .Awaiting(() => _catalog.SearchAsync("\"bay bay opened bay its\""))
            .Should()
            .ThrowAsync<SearchTooCostlyException>();
    }

    [Fact]
    public async Task A_client_that_comes_when_too_many_search_is_sent_away_after_a_second()
    {
        using var slots = new SearchSlots(
            Microsoft.Extensions.Options.Options.Create(new SearchOptions()),
            TimeProvider.System
        );
        var running = await Task.WhenAll(
            Enumerable.Range(0, Environment.ProcessorCount).Select(_ => BegunAsync(slots))
        );

        await FluentActions.Awaiting(() => BegunAsync(slots)).Should().ThrowAsync<SearchBusyException>();

        var waiting = BegunAsync(slots);
        running[0].Dispose();
        using var next = await waiting;
        next.Deadline.Check();
        foreach (var slot in running.Skip(1)) slot.Dispose();
    }

    [Fact]
    public async Task Of_very_many_who_wait_the_last_are_sent_away_at_once()
    {
        using var slots = new SearchSlots(
            Microsoft.Extensions.Options.Options.Create(new SearchOptions()),
            TimeProvider.System
        );
        var searches = Enumerable.Range(0, 1000).Select(_ => BegunAsync(slots)).ToList();
        searches.Count(search => search.IsFaulted).Should().BeInRange(500, 999);

        await FluentActions.Awaiting(() => Task.WhenAll(searches)).Should().ThrowAsync<SearchBusyException>();
        searches.Count(search => search.IsCompletedSuccessfully).Should().Be(Environment.ProcessorCount);
    }

    public ValueTask DisposeAsync()
    {
        _catalog.Dispose();
        return ValueTask.CompletedTask;
    }

    static async Task<SearchSlot> BegunAsync(SearchSlots slots)
    {
        var slot = slots.Request(TestContext.Current.CancellationToken);
        await slot.BeginAsync();
        return slot;
    }
}
