using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// Keeps answers in memory, at most <see cref="CacheOptions.MaxBytes"/> of them. One of an older revision is never given again, so
/// nothing has to be evicted when the catalog changes.
/// </summary>
sealed class AnswerCache(IOptions<CacheOptions> options) : IDisposable
{
    /// <summary>What an entry takes beside its body: key, headers, bookkeeping.</summary>
    const int Overhead = 1024;

    static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxBytes });
    readonly bool _isOn = options.Value.MaxBytes > 0;

    /// <summary>The answer to this request, if one is kept and the catalog is as it was.</summary>
    public Answer? Find(RequestKey request, CatalogRevision catalog) =>
        _isOn && _answers.TryGetValue(request, out Answer? answer) && answer!.Revision == catalog.Read() ? answer : null;

    public void Keep(RequestKey request, Answer answer)
    {
        if (_isOn) _answers.Set(request, answer, new MemoryCacheEntryOptions { Size = Overhead + (answer.Body?.Length ?? 0), SlidingExpiration = Unused });
    }

    public void Dispose() => _answers.Dispose();
}
