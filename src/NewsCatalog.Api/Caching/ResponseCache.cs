using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// Holds responses in memory, at most <see cref="CacheOptions.MaxBytes"/> of them with their keys. One of an older
/// revision is never sent again, so nothing has to be evicted when the catalog changes.
/// </summary>
sealed class ResponseCache(IOptions<CacheOptions> options) : IDisposable
{
    /// <summary>What an entry takes beside its body and its address: headers, bookkeeping.</summary>
    const int Overhead = 1024;

    static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    readonly MemoryCache _responses = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxBytes });
    readonly bool _isOn = options.Value.MaxBytes > 0;

    /// <summary>The response with this key, if there is one and it shows this state of the catalog.</summary>
    public CachedResponse? Find(CacheKey key, Revision revision) =>
        _isOn && _responses.TryGetValue(key, out CachedResponse? response) && response!.Revision == revision
            ? response
            : null;

    public void Add(CacheKey key, CachedResponse response)
    {
        if (!_isOn) return;
        var size = Overhead + key.Bytes + response.Body.Length;
        _responses.Set(key, response, new MemoryCacheEntryOptions { Size = size, SlidingExpiration = Unused });
    }

    public void Dispose() => _responses.Dispose();
}
