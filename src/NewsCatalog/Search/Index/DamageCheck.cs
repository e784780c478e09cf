namespace NewsCatalog.Search.Index;

/// <summary>
/// Looks for damage when a search fails, at most once in an interval: a search that fails on a sound index must not
/// cost the others theirs.
/// </summary>
sealed class DamageCheck(TimeProvider clock, TimeSpan interval)
{
    readonly Lock _lock = new();
    Task<bool> _last = Task.FromResult(false);
    DateTimeOffset _nextAt;

    /// <summary>Whether the index is damaged, as found now or just before; then it has been mended.</summary>
    public Task<bool> IsDamagedAsync(SearchIndex index, Func<SearchIndex, Exception, Task> mend)
    {
        lock (_lock)
        {
            if (!_last.IsCompleted || clock.GetUtcNow() < _nextAt) return _last;
            _nextAt = clock.GetUtcNow() + interval;
            return _last = Task.Run(async () =>
            {
                if (DamageOf(index) is not { } damage) return false;
                await mend(index, damage);
                return true;
            });
        }
    }

    static Exception? DamageOf(SearchIndex index)
    {
        try
        {
            return index.Read(reader =>
            {
                reader.Verify();
                return (Exception?)null;
            });
        }
        catch (Exception damage)
        {
            return damage;
        }
    }
}
