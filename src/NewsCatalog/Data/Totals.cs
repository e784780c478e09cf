using Microsoft.Extensions.Caching.Memory;
using NewsCatalog.Changes;

namespace NewsCatalog.Data;

/// <summary>
/// How many rows a list has, remembered until the catalog changes: every page of a walk shows the same total, and counting a hundred
/// thousand rows costs more than reading twenty.
/// </summary>
sealed class Totals(CatalogRevision revision) : IDisposable
{
    const int MaxBytes = 4 * 1024 * 1024;
    const int Overhead = 256;

    readonly MemoryCache _totals = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <summary>The total of the list with this name, counted when it is not known for this revision.</summary>
    public async ValueTask<int> OfAsync(string list, Func<Task<int>> count)
    {
        var key = (revision.Read(), list);
        if (_totals.TryGetValue(key, out int total)) return total;
        total = await count();
        return _totals.Set(key, total, new MemoryCacheEntryOptions { Size = Overhead + (sizeof(char) * list.Length), SlidingExpiration = TimeSpan.FromMinutes(10) });
    }

    public void Dispose() => _totals.Dispose();
}
