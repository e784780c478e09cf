using NewsCatalog.Paging;

namespace NewsCatalog.Articles;

/// <summary>The versions of articles, and the articles that have left.</summary>
public interface IArticleVersionRepository
{
    /// <summary>A page of the versions of an article, the newest first; null when there is no such article.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another list.</exception>
    Task<Page<ArticleVersion>?> ListAsync(string articleId, PageRequest page, CancellationToken cancellationToken);

    /// <summary>One version of an article with its bytes; null when there is no such article or version.</summary>
    Task<StoredVersion?> FindAsync(string articleId, int number, CancellationToken cancellationToken);

    /// <summary>What is known of an article that has left the catalog; null when it is there or never was.</summary>
    Task<WithdrawnArticle?> FindWithdrawnAsync(string articleId, CancellationToken cancellationToken);
}

/// <summary>A version of an article and the original bytes that were read.</summary>
public sealed record StoredVersion(ArticleVersion Version, byte[] Content);
