using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>A file that is being written is taken once it stands still, and no change is missed.</summary>
public sealed class SettlingFileTests : IDisposable
{
    static readonly string Museum = NewsText.Of("A museum");
    static readonly string Library = NewsText.Of("My museum");
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.6);

    readonly FollowedFolder _folder = new();

    [Fact]
    public async Task A_half_written_file_is_taken_once_it_has_stood_still_for_a_second()
    {
        _folder.With("a.txt", Museum[..100]);
        (await _folder.WatchAsync()).ScanAgainAfter.Should().Be(FolderChanges.SettleTime);
        Advance(Moment);
        _folder.With("a.txt", Museum);
        (await _folder.WatchAsync()).ScanAgainAfter.Should().Be(FolderChanges.SettleTime);
        Advance(Moment);
        var rest = (await _folder.WatchAsync()).ScanAgainAfter;
        rest.Should().Be(FolderChanges.SettleTime - Moment);
        (await _folder.NamesAsync()).Should().BeEmpty();

        Advance(rest!.Value);
        var report = await _folder.WatchAsync();
        (report.Added, report.ScanAgainAfter).Should().Be((1, null));
        (await _folder.TextsAsync(await _folder.IdAsync("a.txt"))).Should().Equal(Museum);
    }

    [Fact]
    public async Task A_changed_file_keeps_its_text_until_it_stands_still()
    {
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        _folder.With("a.txt", NewsText.Of("The harbour")[..90]);
        await _folder.WatchAsync();
        Advance(Moment);
        _folder.With("a.txt", NewsText.Of("The harbour"));
        await _folder.WatchAsync();
        Advance(FolderChanges.SettleTime);
        (await _folder.WatchAsync()).Updated.Should().Be(1);

        (await _folder.TextsAsync(await _folder.IdAsync("a.txt"))).Should().Equal(Museum, NewsText.Of("The harbour"));
    }

    [Fact]
    public async Task A_file_that_is_replaced_within_a_second_is_never_withdrawn()
    {
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        _folder.Remove("a.txt");
        (await _folder.WatchAsync()).ScanAgainAfter.Should().Be(FolderChanges.SettleTime);
        Advance(Moment);
        _folder.With("a.txt", NewsText.Of("The harbour"));
        await _folder.WatchAsync();
        Advance(FolderChanges.SettleTime);

        var report = await _folder.WatchAsync();
        (report.Updated, report.Withdrawn).Should().Be((1, 0));
    }

    [Fact]
    public async Task A_missing_file_is_withdrawn_after_a_second_and_each_absence_counts_for_itself()
    {
        _folder.With("a.txt", Museum).With("b.txt", Library);
        await _folder.ScanAsync();
        for (var round = 0; round < 2; round++)
        {
            _folder.Remove("a.txt");
            (await _folder.WatchAsync()).Withdrawn.Should().Be(0);
            Advance(FolderChanges.SettleTime);
            (await _folder.WatchAsync()).Withdrawn.Should().Be(1);
            _folder.With("a.txt", Museum);
            await _folder.ScanAsync();
        }
    }

    [Fact]
    public async Task Other_bytes_of_the_same_size_and_time_are_found_when_the_file_was_read_before_it_stood_still()
    {
        Library.Length.Should().Be(Museum.Length + 1);
        var other = Library.Replace("My museum", "A meadow", StringComparison.Ordinal);
        _folder.With("a.txt", Museum);
        await _folder.Catalog.SeedAsync();
        _folder.With("a.txt", other);

        (await _folder.ScanAsync()).Updated.Should().Be(1);
        (await _folder.TextsAsync(await _folder.IdAsync("a.txt"))).Should().Equal(Museum, other);
    }

    [Fact]
    public async Task A_file_that_stands_still_is_read_once()
    {
        var time = _folder.Catalog.Clock.GetUtcNow();
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        _folder.Catalog.Restart();

        // Nobody but a reader of the bytes sees this change.
        _folder.With("a.txt", Museum.Replace("A museum", "A meadow", StringComparison.Ordinal)).Touch("a.txt", time);
        (await _folder.ScanAsync()).Should().Be(new ScanReport(0, Unchanged: 1, 0, 0));
    }

    [Fact]
    public async Task A_file_that_was_only_touched_is_read_once_more()
    {
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        var time = _folder.Catalog.Clock.GetUtcNow();
        _folder.Touch("a.txt", time);
        (await _folder.ScanAsync()).Should().Be(new ScanReport(0, Unchanged: 1, 0, 0));
        _folder.Catalog.Restart();

        _folder.With("a.txt", Museum.Replace("A museum", "A meadow", StringComparison.Ordinal)).Touch("a.txt", time);
        (await _folder.ScanAsync()).Updated.Should().Be(0);
        (await _folder.ArticleAsync("a.txt")).Version.Should().Be(1);
    }

    [Fact]
    public async Task A_file_of_the_future_is_taken_once_it_has_been_seen_to_stand_still()
    {
        var future = _folder.Catalog.Clock.GetUtcNow().AddYears(1);
        _folder.With("a.txt", Museum).Touch("a.txt", future);
        (await _folder.WatchAsync()).Added.Should().Be(0);
        Advance(FolderChanges.SettleTime);
        (await _folder.WatchAsync()).Added.Should().Be(1);

        _folder.With("a.txt", Library).Touch("a.txt", future);
        await _folder.WatchAsync();
        Advance(FolderChanges.SettleTime);
        (await _folder.WatchAsync()).Updated.Should().Be(1);
    }

    public void Dispose() => _folder.Dispose();

    void Advance(TimeSpan time) => _folder.Catalog.Clock.Advance(time);
}
