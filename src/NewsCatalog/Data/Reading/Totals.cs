using Microsoft.Extensions.Caching.Memory;
using NewsCatalog.Changes;

namespace NewsCatalog.Data.Reading;

/// <summary>
/// How many rows a list has, remembered until the catalog changes: every page of a walk shows the same total, and
/// counting a hundred thousand rows costs more than reading twenty.
/// </summary>
sealed class Totals(CatalogRevision revision) : IDisposable
{
    /// <summary>A filter is at most as long as an address, so these take a few megabytes at most.</summary>
    const int Remembered = 500;

    readonly MemoryCache _totals = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>The total of a list, counted when it is not known for this revision.</summary>
    /// <param name="list">Equal for lists of the same rows, and for no others.</param>
    /// <param name="count">Counts the rows.</param>
    /// <param name="cancellationToken">Ends the reading of the revision.</param>
    public async ValueTask<int> OfAsync(object list, Func<Task<int>> count, CancellationToken cancellationToken)
    {
        var key = (await revision.ReadAsync(cancellationToken), list);
        if (_totals.TryGetValue(key, out int total)) return total;
        total = await count();
        return _totals.Set(
            key,
            total,
            new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(10) }
        );
    }

    public void Dispose() => _totals.Dispose();
}
