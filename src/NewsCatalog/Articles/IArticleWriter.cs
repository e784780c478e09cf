using NewsCatalog.ImportJobs;

namespace NewsCatalog.Articles;

/// <summary>Changes the stored articles, their related headlines, cited sources, versions and change log.</summary>
public interface IArticleWriter
{
    /// <summary>What is stored of each of these sources, by name; names that are not stored are left out.</summary>
    Task<IReadOnlyDictionary<string, StoredFacts>> FindFactsAsync(
        IReadOnlyCollection<string> sourceNames,
        CancellationToken cancellationToken
    );

    /// <summary>The sources that have one of these hashes and may have been moved: stored ones, and those whose file
    /// was removed.</summary>
    Task<IReadOnlyList<MovableSource>> FindMovableAsync(
        IReadOnlyCollection<string> sha256,
        CancellationToken cancellationToken
    );

    /// <summary>The stored sources that are files of the seed folder.</summary>
    Task<IReadOnlyList<StoredFile>> ListFilesAsync(CancellationToken cancellationToken);

    /// <summary>Remembers the times of files whose bytes are as stored. No article changes by that.</summary>
    Task SetFileTimesAsync(
        IReadOnlyDictionary<string, DateTimeOffset> timesByName,
        CancellationToken cancellationToken
    );

    /// <summary>How many stored sources were read by an older parser or under another limit.</summary>
    Task<int> CountOutdatedAsync(int parserVersion, int maxRelatedHeadlines, CancellationToken cancellationToken);

    /// <summary>Those of them whose names follow one (null: from the first), in order of name, at most
    /// <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredSource>> ListOutdatedAsync(
        int parserVersion,
        int maxRelatedHeadlines,
        string? afterName,
        int limit,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Creates, updates, moves or brings back the article of each draft, in one transaction: all are written, or none.
    /// The version of an article rises when its source or one of its values has changed. No two drafts may have one
    /// name.
    /// </summary>
    /// <returns>One result for each draft, in order.</returns>
    /// <exception cref="UnusableDatabaseException">Nothing can be written now. Any other exception is about one of the
    /// drafts.</exception>
    Task<IReadOnlyList<WriteResult>> WriteAsync(
        IReadOnlyList<ArticleDraft> drafts,
        CancellationToken cancellationToken
    ) => WriteAsync(drafts, checkpoint: null, cancellationToken);

    /// <inheritdoc cref="WriteAsync(IReadOnlyList{ArticleDraft}, CancellationToken)"/>
    /// <param name="drafts">The drafts; there may be none.</param>
    /// <param name="checkpoint">Says how far an import has come with these results; stored in the same
    /// transaction.</param>
    /// <param name="cancellationToken">Ends the writing; nothing is written then.</param>
    /// <exception cref="ImportEndedException">The import has been ended meanwhile; nothing is written.</exception>
    Task<IReadOnlyList<WriteResult>> WriteAsync(
        IReadOnlyList<ArticleDraft> drafts,
        Func<IReadOnlyList<WriteResult>, Import>? checkpoint,
        CancellationToken cancellationToken
    );

    /// <summary>Brings back articles that another catalog has withdrawn, as withdrawn ones with their versions, in one
    /// transaction. Those whose id is known here stay as they are.</summary>
    /// <returns><see cref="WriteOutcome.Created"/> or <see cref="WriteOutcome.Unchanged"/> for each, in
    /// order.</returns>
    /// <param name="withdrawn">The articles; each id is there once.</param>
    /// <param name="checkpoint">Says how far an import has come with these results; stored in the same
    /// transaction.</param>
    /// <param name="cancellationToken">Ends the writing; nothing is written then.</param>
    /// <exception cref="UnusableDatabaseException">Nothing can be written now.</exception>
    /// <exception cref="ImportEndedException">The import has been ended meanwhile; nothing is written.</exception>
    Task<IReadOnlyList<WriteResult>> RestoreAsync(
        IReadOnlyList<WithdrawnHistory> withdrawn,
        Func<IReadOnlyList<WriteResult>, Import> checkpoint,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Withdraws the articles of sources, with their change log entries, in one transaction. What they list and what
    /// listed them is resolved anew. Their versions stay.
    /// </summary>
    /// <returns>How many of them there were.</returns>
    Task<int> WithdrawAsync(
        IReadOnlyCollection<string> sourceNames,
        WithdrawalReason reason,
        CancellationToken cancellationToken
    );

    /// <summary>Withdraws one article because somebody deletes it.</summary>
    /// <returns><see cref="WriteOutcome.Withdrawn"/>, or <see cref="WriteOutcome.Conflict"/> when the condition does
    /// not allow it; null when there is no such article.</returns>
    Task<WriteOutcome?> DeleteAsync(string articleId, IWriteCondition condition, CancellationToken cancellationToken);

    /// <summary>The stored article that was read from these bytes, the one added first; null when there is
    /// none.</summary>
    Task<StoredFacts?> FindByContentAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Removes for good the bytes and versions of withdrawn articles; of all that were withdrawn until a time
    /// when <paramref name="ids"/> is null.</summary>
    /// <returns>The ids of those that were purged.</returns>
    Task<IReadOnlyList<string>> PurgeAsync(
        IReadOnlyCollection<string>? ids,
        DateTimeOffset withdrawnUntil,
        CancellationToken cancellationToken
    );
}

/// <summary>A source that may be found again under another name.</summary>
/// <param name="Sha256">The hash of its bytes.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsWithdrawn">Whether its article was withdrawn because the file was removed.</param>
public sealed record MovableSource(string Sha256, string Name, bool IsWithdrawn);

/// <summary>A file of the seed folder as it was when its article was written.</summary>
/// <param name="Name">The name of the source.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ModifiedAt">Its own time.</param>
public sealed record StoredFile(string Name, int Bytes, DateTimeOffset ModifiedAt);
