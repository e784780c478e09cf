using NewsCatalog.Paging;

namespace NewsCatalog.Articles;

/// <summary>The stored articles.</summary>
public interface IArticleRepository
{
    /// <summary>One article with all its parts but the source bytes, or null.</summary>
    Task<Article?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The original bytes of an article's source with their facts, or null.</summary>
    Task<StoredSource?> FindSourceAsync(string id, CancellationToken cancellationToken);

    /// <summary>One page of the articles that pass the filter, with the parts asked for; and the count of them all.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    Task<Page<Article>> ListAsync(
        ArticleFilter filter, ArticleOrder order, PageRequest page, ArticleParts parts, CancellationToken cancellationToken);

    /// <summary>Those of these articles that there are, in the order of the ids, with the parts asked for.</summary>
    Task<IReadOnlyList<Article>> ListAsync(IReadOnlyList<string> ids, ArticleParts parts, CancellationToken cancellationToken);

    /// <summary>The ten most frequent values of a facet among the articles that pass the filter, the most frequent first.</summary>
    Task<IReadOnlyList<FacetValue>> CountAsync(Facet facet, ArticleFilter filter, CancellationToken cancellationToken);

    /// <summary>The SHA-256 of each stored source among these names, by name.</summary>
    Task<IReadOnlyDictionary<string, string>> FindFingerprintsAsync(IReadOnlyCollection<string> sourceNames, CancellationToken cancellationToken);

    /// <summary>How many articles a parser older than this version has read.</summary>
    Task<int> CountParsedBeforeAsync(int parserVersion, CancellationToken cancellationToken);

    /// <summary>Some of the sources that a parser older than this version has read, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredSource>> ListParsedBeforeAsync(int parserVersion, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Adds articles and updates those whose source name is stored already, with their change log entries, in one transaction.
    /// An article's version rises when its source or one of its values has changed.
    /// </summary>
    Task<MergeReport> MergeAsync(IReadOnlyList<ParsedSource> sources, CancellationToken cancellationToken);

    /// <summary>
    /// Removes articles, with their change log entries, in one transaction. What they list and what listed them is resolved anew.
    /// </summary>
    /// <returns>How many of them there were.</returns>
    Task<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}
