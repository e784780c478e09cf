using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Data.Writing;

/// <summary>One batch on its way into the catalog, or out of it: all of it with its change log entries, or
/// nothing.</summary>
sealed class ArticleMerge(CatalogContext db, TimeProvider clock)
{
    readonly List<Article> _articles = [];
    readonly List<Article> _created = [];
    readonly List<Article> _rewritten = [];
    readonly List<string> _withdrawn = [];
    readonly MergedRows _rows = new(db);
    readonly MergedVersions _versions = new(db);
    readonly DeletedSources _deleted = new(db);
    readonly ChangeEntries _changes = new(db, clock);

    public async Task<IReadOnlyList<WriteResult>> RunAsync(
        IReadOnlyList<ArticleDraft> drafts,
        Func<IReadOnlyList<WriteResult>, Import>? checkpoint,
        CancellationToken cancellationToken
    )
    {
        var isAcknowledged = checkpoint is not null || drafts.Any(draft => draft.Condition is not null);
        await using var transaction = await db.BeginWriteAsync(cancellationToken, isAcknowledged);
        await _changes.BeginAsync(cancellationToken);
        var matches = await new DraftMatching(db).MatchAsync(drafts, cancellationToken);
        await _deleted.BeginAsync(drafts, cancellationToken);
        List<WriteResult> results = [.. matches.Select(Merge)];
        await WriteAsync(cancellationToken);
        if (checkpoint is not null && !await db.SaveAsync(checkpoint(results), cancellationToken))
            throw new ImportEndedException();
        await transaction.CommitAsync(cancellationToken);
        return results;
    }

    public async Task<int> WithdrawAsync(
        IReadOnlyCollection<string> sourceNames,
        WithdrawalReason reason,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await _changes.BeginAsync(cancellationToken);
        var stored = db
            .Articles.AsNoTracking()
            .Where(article => EF.Parameter(sourceNames).Contains(article.SourceName));
        foreach (var article in await stored.ToListAsync(cancellationToken)) Withdraw(article, reason);
        await WriteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return _withdrawn.Count;
    }

    public async Task<WriteOutcome?> DeleteAsync(
        string articleId,
        IWriteCondition condition,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
        await _changes.BeginAsync(cancellationToken);
        var stored = await db
            .Articles.AsNoTracking()
            .FirstOrDefaultAsync(article => article.Id == articleId, cancellationToken);
        if (stored is null) return null;
        if (!condition.Allows(stored, draft: null)) return WriteOutcome.Conflict;
        Withdraw(stored, WithdrawalReason.Deleted);
        _deleted.Add(stored.Facts.Sha256);
        await WriteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return WriteOutcome.Withdrawn;
    }

    WriteResult Merge(DraftMatch match)
    {
        var draft = match.Draft;
        if (draft.Condition?.Allows(match.Stored, draft) == false) return NotWritten(match, WriteOutcome.Conflict);
        if (_deleted.KeepsOut(match)) return NotWritten(match, WriteOutcome.Withdrawn);
        if (match.IsRestored) return Restore(draft, draft.History!);
        if (IsAsBefore(match)) return NotWritten(match, WriteOutcome.Unchanged);
        var rows = new ArticleRows(match.Draft, match.ArticleId);
        if (match.Stored is { } stored) return Merge(rows, stored, stored.SourceName != match.Draft.SourceName);
        var article = rows.NewArticle(match.Withdrawn, _changes.Now);
        if (match.Withdrawn is { } withdrawn) _versions.Return(withdrawn);
        if (match.Withdrawn is null or { Reason: WithdrawalReason.Purged })
            NewVersion(article, rows, VersionReason.Created);
        else if (article.ContentDigest != rows.ContentDigest)
            NewVersion(article, rows, ReasonFor(match.Withdrawn.Sha256, match.Withdrawn.SourceName, rows));
        Write(rows, article, ChangeKind.Created);
        return new WriteResult(article.Id, WriteOutcome.Created, article.Version, article.Revision);
    }

    WriteResult Restore(ArticleDraft draft, ArticleHistory history)
    {
        // What the bag says of them: an older parser may have read the values there, and is known by its number.
        draft = draft with { Facts = history.Facts, ContentDigest = history.ContentDigest };
        var rows = new ArticleRows(draft, history.ArticleId);
        var article = rows.NewArticle(history);
        _versions.Restore(history.Versions);
        Write(rows, article, ChangeKind.Created);
        return new WriteResult(article.Id, WriteOutcome.Created, article.Version, article.Revision);
    }

    static bool IsAsBefore(DraftMatch match) =>
        match is { Stored: { } stored, Draft.History: { } history }
        && (stored.Id, stored.ContentDigest) == (history.ArticleId, history.ContentDigest);

    static WriteResult NotWritten(DraftMatch match, WriteOutcome outcome) =>
        new(match.ArticleId, outcome, match.Stored?.Version ?? 0, match.Stored?.Revision ?? 0);

    WriteResult Merge(ArticleRows rows, Article stored, bool isMoved)
    {
        var isChanged = stored.ContentDigest != rows.ContentDigest;

        // A newer parser that reads the same values changes no more than its own number.
        if (isChanged) NewVersion(stored, rows, ReasonFor(stored.Facts.Sha256, stored.SourceName, rows));
        if (isChanged || isMoved || stored.Facts != rows.Facts) Write(rows, stored, ChangeKind.Updated);
        var outcome =
            isMoved ? WriteOutcome.Moved
            : isChanged ? WriteOutcome.Updated
            : WriteOutcome.Unchanged;
        return new WriteResult(stored.Id, outcome, stored.Version, stored.Revision);
    }

    void NewVersion(Article article, ArticleRows rows, VersionReason reason)
    {
        article.Version++;
        article.ModifiedAt = _changes.Now;
        _versions.Add(article, rows, reason);
    }

    static VersionReason ReasonFor(string sha256, string sourceName, ArticleRows now)
    {
        if (sha256 != now.Facts.Sha256) return VersionReason.Source;
        return sourceName == now.SourceName ? VersionReason.Parser : VersionReason.Name;
    }

    void Write(ArticleRows rows, Article article, ChangeKind kind)
    {
        _versions.Write(article, rows.Content);
        rows.Fill(article);
        var change = _changes.Add(article.Id, article.Version, kind, ChangeReason.Content);
        (article.Revision, article.RevisedAt) = (change.Sequence, change.At);
        (kind == ChangeKind.Created ? _created : _rewritten).Add(article);
        _articles.Add(article);
        _rows.Add(rows);
    }

    void Withdraw(Article article, WithdrawalReason reason)
    {
        db.Remove(article);
        _withdrawn.Add(article.Id);
        _versions.Withdraw(article, reason, _changes.Now);
        _changes.Add(article.Id, article.Version, ChangeKind.Deleted, ChangeReason.Content);
    }

    async Task WriteAsync(CancellationToken cancellationToken)
    {
        List<string> stored = [.. _rewritten.Select(article => article.Id), .. _withdrawn];
        using var graph = new HeadlineGraph(db);
        await graph.WatchAsync(_articles, stored, cancellationToken);
        if (stored.Count > 0) await _rows.RemoveOldAsync(stored, cancellationToken);
        await _versions.SaveContentsAsync(cancellationToken);
        db.UpdateRange(_rewritten);
        if (stored.Count > 0) await db.SaveChangesAsync(cancellationToken);
        await db.InsertAsync(_created, cancellationToken);
        var added = await _rows.InsertAsync(cancellationToken);
        await _versions.SaveAsync(cancellationToken);
        await _deleted.SaveAsync(cancellationToken);
        var resolved = await graph.SettleAsync(added, cancellationToken);
        if (resolved.Count > 0)
        {
            // Whoever follows the log learns of every article that reads otherwise than before.
            var listing = db
                .HeadlineReferences.Where(reference => EF.Parameter(resolved).Contains(reference.HeadlineNumber))
                .Select(reference => reference.Article);
            await _changes.AddAsync(listing, ChangeReason.Resolution, cancellationToken);
        }

        await _changes.SaveAsync(cancellationToken);
        if (stored.Count > 0) await _rows.RemoveUnusedAsync(cancellationToken);
    }
}
