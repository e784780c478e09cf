namespace NewsCatalog.Articles;

/// <summary>Changes the stored articles, their related headlines, cited sources and change log.</summary>
public interface IArticleWriter
{
    /// <summary>What is stored of each of these sources, by name; names that are not stored are left out.</summary>
    Task<IReadOnlyDictionary<string, StoredFacts>> FindFactsAsync(
        IReadOnlyCollection<string> sourceNames, CancellationToken cancellationToken);

    /// <summary>How many stored sources were read by an older parser or under another limit.</summary>
    Task<int> CountOutdatedAsync(int parserVersion, int maxRelatedHeadlines, CancellationToken cancellationToken);

    /// <summary>Those of them whose ids follow one (null: from the first), in order of id, at most
    /// <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredSource>> ListOutdatedAsync(
        int parserVersion, int maxRelatedHeadlines, string? afterId, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Creates or updates the article of each draft, in one transaction: all are written, or none. The version of an
    /// article rises when its source or one of its values has changed. No two drafts may have one id.
    /// </summary>
    /// <returns>One result for each draft, in order.</returns>
    /// <exception cref="UnusableDatabaseException">Nothing can be written now. Any other exception is about one of the
    /// drafts.</exception>
    Task<IReadOnlyList<WriteResult>> WriteAsync(
        IReadOnlyList<ArticleDraft> drafts,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Removes articles, with their change log entries, in one transaction. What they list and what listed them is
    /// resolved anew.
    /// </summary>
    /// <returns>How many of them there were.</returns>
    Task<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}
