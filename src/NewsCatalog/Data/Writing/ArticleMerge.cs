using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Headlines;
using NewsCatalog.Outlets;

namespace NewsCatalog.Data.Writing;

/// <summary>One batch on its way into the catalog, or out of it: all of it with its change log entries, or
/// nothing.</summary>
sealed class ArticleMerge(CatalogContext db, TimeProvider clock)
{
    readonly List<ArticleRows> _written = [];
    readonly List<Article> _articles = [];
    readonly List<Article> _created = [];
    readonly List<Change> _changes = [];
    readonly List<string> _rewritten = [];
    readonly List<string> _removed = [];
    readonly ArticleCountDeltas<RelatedHeadline> _headlines = new();
    readonly ArticleCountDeltas<string> _outlets = new();
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
        _written.Add(rows);
        _articles.Add(article);
        foreach (var headline in rows.Headlines) _headlines.Count(article.Id, headline.Id, headline, +1);
        foreach (var citation in rows.Outlets) _outlets.Count(article.Id, citation.OutletId, citation.Name, +1);
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
        if (stored.Count > 0) await RemoveOldRowsAsync(stored, cancellationToken);
        if (stored.Count > 0) await db.SaveChangesAsync(cancellationToken);
        var added = await SaveAsync(cancellationToken);
        await LogResolutionsAsync(await graph.SettleAsync(added, cancellationToken), cancellationToken);
        await db.InsertAsync(_changes, cancellationToken);
        if (stored.Count == 0) return;
        await db.RelatedHeadlines.Where(headline => headline.References == 0).ExecuteDeleteAsync(cancellationToken);
        await db.Outlets.Where(outlet => outlet.ArticleCount == 0).ExecuteDeleteAsync(cancellationToken);
    }

    async Task RemoveOldRowsAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var references = db.HeadlineReferences.Where(reference => EF.Parameter(ids).Contains(reference.ArticleId));
        await foreach (
            var reference in references
                .AsNoTracking()
                .Include(reference => reference.Headline)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            _headlines.Count(reference.ArticleId, reference.Headline.Id, reference.Headline, -1);
        }

        var outlets = db.ArticleOutlets.Where(outlet => EF.Parameter(ids).Contains(outlet.ArticleId));
        await foreach (var outlet in outlets.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            _outlets.Count(outlet.ArticleId, outlet.OutletId, "", -1);

        await references.ExecuteDeleteAsync(cancellationToken);
        await outlets.ExecuteDeleteAsync(cancellationToken);
        await db
            .ArticleAuthors.Where(author => EF.Parameter(ids).Contains(author.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .ArticleTags.Where(tag => EF.Parameter(ids).Contains(tag.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .ArticleFolders.Where(folder => EF.Parameter(ids).Contains(folder.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.Bodies.Where(body => EF.Parameter(ids).Contains(body.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await db
            .Sources.Where(source => EF.Parameter(ids).Contains(source.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Writes everything but the links between headlines and articles; the headlines that were not there come
    /// back.</summary>
    async Task<IReadOnlyList<RelatedHeadline>> SaveAsync(CancellationToken cancellationToken)
    {
        await db.InsertAsync(_created, cancellationToken);
        var added = await SaveHeadlinesAsync(cancellationToken);
        var outlets = _outlets.Totals.Select(total => new Outlet
        {
            Id = total.Id,
            Name = total.Row,
            ArticleCount = total.Count,
        });
        await db.AddCountsAsync([.. outlets], nameof(Outlet.Id), nameof(Outlet.ArticleCount), cancellationToken);
        await db.InsertAsync([.. _written.Select(rows => rows.Body)], cancellationToken);
        await db.InsertAsync([.. _written.Select(rows => rows.Source)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.Authors)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.Tags)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.Folders)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.References)], cancellationToken);
        await db.InsertAsync(
            [
                .. _written.SelectMany(rows =>
                    rows.Outlets.Select(outlet => new ArticleOutlet
                    {
                        OutletId = outlet.OutletId,
                        ArticleId = rows.ArticleId,
                    })
                ),
            ],
            cancellationToken
        );
        return added;
    }

    async Task<IReadOnlyList<RelatedHeadline>> SaveHeadlinesAsync(CancellationToken cancellationToken)
    {
        foreach (var total in _headlines.Totals) total.Row.References = total.Count;

        // Ascending ids fill the pages of an index one after the other.
        List<RelatedHeadline> headlines =
        [
            .. _headlines.Totals.Select(total => total.Row).OrderBy(row => row.Id, StringComparer.Ordinal),
        ];
        var last = await db.HighestAsync<RelatedHeadline>(nameof(RelatedHeadline.Number), cancellationToken);
        foreach (var headline in headlines)
            headline.Number = ++last;
        var added = await db.AddCountsAsync(
            headlines,
            nameof(RelatedHeadline.Id),
            nameof(RelatedHeadline.References),
            cancellationToken
        );
        var byId = headlines.ToDictionary(headline => headline.Id);
        foreach (
            var (id, number) in await StoredNumbersAsync(
                [.. headlines.Except(added).Select(headline => headline.Id)],
                cancellationToken
            )
        )
        {
            byId[id].Number = number;
        }

        foreach (var reference in _written.SelectMany(rows => rows.References))
            reference.HeadlineNumber = byId[reference.HeadlineId].Number;
        return added;
    }

    async Task<Dictionary<string, long>> StoredNumbersAsync(List<string> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : await db
                .RelatedHeadlines.Where(headline => EF.Parameter(ids).Contains(headline.Id))
                .Select(headline => new { headline.Id, headline.Number })
                .ToDictionaryAsync(headline => headline.Id, headline => headline.Number, cancellationToken);

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
