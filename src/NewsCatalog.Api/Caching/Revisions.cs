using Microsoft.Extensions.Caching.Memory;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// What state a response shows: that of the catalog, or that of one article, which stays the same while others are
/// written. The revisions of articles are remembered until the catalog changes.
/// </summary>
sealed class Revisions(CatalogRevision catalog) : IDisposable
{
    const int Remembered = 10_000;

    readonly MemoryCache _articles = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>The revision that the response to this request depends on.</summary>
    public async ValueTask<Revision> OfAsync(HttpContext context, RevisionedAttribute revisioned)
    {
        var latest = await catalog.ReadAsync(context.RequestAborted);
        if (!revisioned.ByArticle || context.GetRouteValue("id") is not string id) return latest;
        if (_articles.TryGetValue(id, out Known? known) && known!.Catalog == latest) return known.Article;
        var reader = context.RequestServices.GetRequiredService<CatalogReader>();

        // Without an article the answer is an error, which is neither tagged nor cached.
        if (await reader.FindRevisionAsync(id, context.RequestAborted) is not { } revision) return latest;
        _articles.Set(id, new Known(latest, revision), new MemoryCacheEntryOptions { Size = 1 });
        return revision;
    }

    public void Dispose() => _articles.Dispose();

    /// <summary>The revision of an article as it was at one of the catalog or later.</summary>
    sealed record Known(Revision Catalog, Revision Article);
}
