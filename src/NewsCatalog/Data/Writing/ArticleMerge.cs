using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Changes;

namespace NewsCatalog.Data.Writing;

/// <summary>One batch on its way into the catalog, or out of it: all of it with its change log entries, or
/// nothing.</summary>
sealed class ArticleMerge(CatalogContext db, TimeProvider clock)
{
    readonly List<Article> _articles = [];
    readonly List<Article> _created = [];
    readonly List<Change> _changes = [];
    readonly List<string> _rewritten = [];
    readonly List<string> _removed = [];
    readonly MergedRows _rows = new(db);
    long _lastChange;

    public async Task<IReadOnlyList<WriteResult>> RunAsync(
        IReadOnlyList<ArticleDraft> drafts,
        CancellationToken cancellationToken
    )
    {
        List<ArticleRows> batch = [.. drafts.Select(draft => new ArticleRows(draft))];
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var stored = await LoadAsync([.. batch.Select(rows => rows.ArticleId)], cancellationToken);
        var results = batch.ConvertAll(rows => Merge(rows, stored.GetValueOrDefault(rows.ArticleId)));

        await WriteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return results;
    }

    public async Task<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var stored = await LoadAsync(ids, cancellationToken);
        foreach (var article in stored.Values) Remove(article);

        await WriteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return _removed.Count;
    }

    async Task<Dictionary<string, Article>> LoadAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    )
    {
        _lastChange = await db.HighestAsync<Change>(nameof(Change.Sequence), cancellationToken);
        return await db.Articles.AsNoTracking().Where(article => EF.Parameter(ids).Contains(article.Id))
            .ToDictionaryAsync(article => article.Id, cancellationToken);
    }

    WriteResult Merge(ArticleRows rows, Article? stored)
    {
        if (stored is null)
        {
            var article = rows.NewArticle(Now());
            Write(rows, article, ChangeKind.Created);
            return new WriteResult(article.Id, WriteOutcome.Created, article.Version, article.Revision);
        }

        var outcome = WriteOutcome.Unchanged;
        if (stored.ContentDigest != rows.ContentDigest)
        {
            stored.Version++;
            stored.ModifiedAt = Now();
            outcome = WriteOutcome.Updated;
        }

        // A newer parser that reads the same values changes no more than its own number.
        if (outcome == WriteOutcome.Updated || stored.Facts != rows.Facts) Write(rows, stored, ChangeKind.Updated);
        return new WriteResult(stored.Id, outcome, stored.Version, stored.Revision);
    }

    void Write(ArticleRows rows, Article article, ChangeKind kind)
    {
        rows.Fill(article);
        var change = Log(article.Id, article.Version, kind, ChangeReason.Content, article.ModifiedAt);
        (article.Revision, article.RevisedAt) = (change.Sequence, change.At);
        if (kind == ChangeKind.Created) _created.Add(article);
        else Rewrite(article);
        _articles.Add(article);
        _rows.Add(rows);
    }

    void Rewrite(Article article)
    {
        db.Update(article);
        _rewritten.Add(article.Id);
    }

    void Remove(Article article)
    {
        db.Remove(article);
        _removed.Add(article.Id);
        Log(article.Id, article.Version, ChangeKind.Deleted, ChangeReason.Content, Now());
    }

    Change Log(string articleId, int version, ChangeKind kind, ChangeReason reason, DateTimeOffset at)
    {
        var change = new Change
        {
            Sequence = ++_lastChange,
            Kind = kind,
            Reason = reason,
            ArticleId = articleId,
            Version = version,
            At = at,
        };
        _changes.Add(change);
        return change;
    }

    async Task WriteAsync(CancellationToken cancellationToken)
    {
        List<string> stored = [.. _rewritten, .. _removed];
        using var graph = new HeadlineGraph(db);
        await graph.WatchAsync(_articles, stored, cancellationToken);
        if (stored.Count > 0) await _rows.RemoveOldAsync(stored, cancellationToken);
        if (stored.Count > 0) await db.SaveChangesAsync(cancellationToken);
        await db.InsertAsync(_created, cancellationToken);
        var added = await _rows.InsertAsync(cancellationToken);
        await LogResolutionsAsync(await graph.SettleAsync(added, cancellationToken), cancellationToken);
        await db.InsertAsync(_changes, cancellationToken);
        if (stored.Count > 0) await _rows.RemoveUnusedAsync(cancellationToken);
    }

    // Whoever follows the log learns of every article that reads otherwise than before.
    async Task LogResolutionsAsync(IReadOnlyCollection<long> headlines, CancellationToken cancellationToken)
    {
        if (headlines.Count == 0) return;
        var logged = _articles.Select(article => article.Id).ToHashSet();
        var listing = db
            .HeadlineReferences.Where(reference => EF.Parameter(headlines).Contains(reference.HeadlineNumber))
            .Select(reference => new { reference.ArticleId, reference.Article.Version })
            .Distinct();
        var now = Now();
        foreach (var article in await listing.ToListAsync(cancellationToken))
        {
            if (logged.Contains(article.ArticleId)) continue;
            var change = Log(article.ArticleId, article.Version, ChangeKind.Updated, ChangeReason.Resolution, now);
            await Revise(db, article.ArticleId, change.Sequence, change.At, cancellationToken);
        }
    }

    static Task<int> Revise(
        CatalogContext db,
        string articleId,
        long revision,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        db
            .Articles.Where(article => article.Id == articleId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(article => article.Revision, revision)
                        .SetProperty(article => article.RevisedAt, at),
                cancellationToken
            );

    // Whole microseconds: what clients read is exactly what is stored and compared.
    DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
