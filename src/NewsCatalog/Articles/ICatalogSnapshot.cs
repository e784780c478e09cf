namespace NewsCatalog.Articles;

/// <summary>Begins to read one state of the catalog.</summary>
public interface ICatalogSnapshots
{
    /// <summary>Everything read from it is of the state that the catalog has now, whatever is written later.</summary>
    Task<ICatalogSnapshot> BeginAsync(CancellationToken cancellationToken);
}

/// <summary>One state of the catalog. It is read in the order of the articles' ids, and a part at a time, so that its
/// size does not matter.</summary>
public interface ICatalogSnapshot : IAsyncDisposable
{
    Task<int> CountAsync(ArticleSelection selection, CancellationToken cancellationToken);

    /// <summary>The selected articles with all their parts but the source bytes, many at a time.</summary>
    IAsyncEnumerable<IReadOnlyList<Article>> ReadArticlesAsync(
        ArticleSelection selection,
        CancellationToken cancellationToken
    );

    /// <summary>All versions of the selected articles, by article and number; of all articles also those of withdrawn
    /// ones.</summary>
    IAsyncEnumerable<SnapshotVersion> ReadVersionsAsync(
        ArticleSelection selection,
        CancellationToken cancellationToken
    );

    IAsyncEnumerable<WithdrawnArticle> ReadWithdrawnAsync(CancellationToken cancellationToken);

    /// <summary>The bytes of a source.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    Task<byte[]> ReadContentAsync(long number, CancellationToken cancellationToken);
}

/// <summary>Which articles are read.</summary>
/// <param name="Filter">Those that pass it.</param>
/// <param name="Ids">Only these, which pass the filter, in ascending order; null for all that pass it.</param>
/// <param name="After">Only those whose ids follow this one; null for all.</param>
public sealed record ArticleSelection(
    ArticleFilter Filter,
    IReadOnlyList<string>? Ids = null,
    string? After = null
)
{
    /// <summary>Whether it selects every article.</summary>
    public bool IsAll => Filter == ArticleFilter.All && Ids is null && After is null;
}

/// <summary>A version of an article, without its bytes.</summary>
/// <param name="Version">The version.</param>
/// <param name="Present">What the article has now; null when it is withdrawn.</param>
public sealed record SnapshotVersion(ArticleVersion Version, PresentSource? Present);

/// <summary>The source that an article has now.</summary>
public sealed record PresentSource(string Name, int Version, long ContentNumber);
