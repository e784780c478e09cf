using NewsCatalog.Changes;
using NewsCatalog.Paging;

namespace NewsCatalog.Articles;

/// <summary>The stored articles.</summary>
public interface IArticleRepository
{
    /// <summary>One article with all its parts but the source bytes, or null.</summary>
    Task<Article?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The last change that concerned an article, or null when there is no such article.</summary>
    Task<Revision?> FindRevisionAsync(string id, CancellationToken cancellationToken);

    /// <summary>The headlines an article lists, in source order; null when there is no such article.</summary>
    Task<IReadOnlyList<HeadlineReference>?> ListRelatedHeadlinesAsync(string id, CancellationToken cancellationToken);

    /// <summary>The original bytes of an article's source with their facts, or null.</summary>
    Task<StoredSource?> FindSourceAsync(string id, CancellationToken cancellationToken);

    /// <summary>One page of the articles that pass the filter, with the parts asked for; and the count of them
    /// all.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    Task<Page<Article>> ListAsync(
        ArticleFilter filter,
        ArticleOrder order,
        PageRequest page,
        ArticleParts parts,
        CancellationToken cancellationToken
    );

    /// <summary>Those of these articles that there are, in the order of the ids, with the parts asked for.</summary>
    Task<IReadOnlyList<Article>> ListAsync(
        IReadOnlyList<string> ids,
        ArticleParts parts,
        CancellationToken cancellationToken
    );

    /// <summary>How many of these articles, from the first on, fit into so many bytes with the parts asked for; at
    /// least one.</summary>
    Task<int> CountFittingAsync(
        IReadOnlyList<string> ids,
        ArticleParts parts,
        long maxBytes,
        CancellationToken cancellationToken
    );

    /// <summary>How many articles pass the filter.</summary>
    ValueTask<int> CountAsync(ArticleFilter filter, CancellationToken cancellationToken);

    /// <summary>Some of all articles in the order in which they were added, behind so many. A new article moves no
    /// other.</summary>
    IAsyncEnumerable<ArticleStamp> ReadStampsAsync(int skip, int count);

    /// <summary>The ten most frequent values of a facet among the articles that pass the filter, the most frequent
    /// first.</summary>
    Task<IReadOnlyList<FacetValue>> CountAsync(
        ArticleField facet,
        ArticleFilter filter,
        CancellationToken cancellationToken
    );
}
