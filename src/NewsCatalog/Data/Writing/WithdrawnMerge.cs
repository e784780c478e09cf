using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Data.Writing;

/// <summary>One batch of withdrawn articles of another catalog on its way into this one.</summary>
sealed class WithdrawnMerge(CatalogContext db, TimeProvider clock)
{
    readonly MergedVersions _versions = new(db);
    readonly DeletedSources _deleted = new(db);
    readonly ChangeEntries _changes = new(db, clock);

    public async Task<IReadOnlyList<WriteResult>> RunAsync(
        IReadOnlyList<WithdrawnHistory> withdrawn,
        Func<IReadOnlyList<WriteResult>, Import> checkpoint,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
        await _changes.BeginAsync(cancellationToken);
        var known = await db.KnownIdsAsync([.. withdrawn.Select(one => one.Article.ArticleId)], cancellationToken);
        List<WriteResult> results = [.. withdrawn.Select(one => Merge(one, known))];
        await _versions.SaveContentsAsync(cancellationToken);
        await _versions.SaveAsync(cancellationToken);
        await _deleted.SaveAsync(cancellationToken);
        await _changes.SaveAsync(cancellationToken);
        if (!await db.SaveAsync(checkpoint(results), cancellationToken)) throw new ImportEndedException();
        await transaction.CommitAsync(cancellationToken);
        return results;
    }

    WriteResult Merge(WithdrawnHistory history, HashSet<string> known)
    {
        var article = history.Article;
        if (known.Contains(article.ArticleId))
            return new WriteResult(article.ArticleId, WriteOutcome.Unchanged, article.Version, Revision: 0);
        _versions.Restore(article);
        if (article.IsDeleted) _deleted.Add(article.Sha256);
        _versions.Restore(history.Versions);
        var change = _changes.Add(article.ArticleId, article.Version, ChangeKind.Deleted, ChangeReason.Content);
        return new WriteResult(article.ArticleId, WriteOutcome.Created, article.Version, change.Sequence);
    }
}

/// <summary>The articles that the catalog knows.</summary>
static class KnownArticles
{
    /// <summary>Those of these ids that stored or withdrawn articles have.</summary>
    public static async Task<HashSet<string>> KnownIdsAsync(
        this CatalogContext db,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    ) =>
        ids.Count == 0
            ? []
            : await db
                .Articles.Select(article => article.Id)
                .Concat(db.Withdrawn.Select(article => article.ArticleId))
                .Where(id => EF.Parameter(ids).Contains(id))
                .ToHashSetAsync(cancellationToken);
}
