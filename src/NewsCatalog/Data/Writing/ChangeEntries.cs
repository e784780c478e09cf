using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Text;

namespace NewsCatalog.Data.Writing;

/// <summary>The entries of the change log that one batch writes: at most one for each article.</summary>
sealed class ChangeEntries(CatalogContext db, TimeProvider clock)
{
    readonly List<Change> _changes = [];
    readonly HashSet<string> _articles = [];
    long _last;

    /// <summary>In whole microseconds: what clients read is exactly what is stored and compared.</summary>
    public DateTimeOffset Now { get; } = clock.GetUtcNow().InMicroseconds();

    public async Task BeginAsync(CancellationToken cancellationToken) =>
        _last = await db.HighestAsync<Change>(nameof(Change.Sequence), cancellationToken);

    public Change Add(string articleId, int version, ChangeKind kind, ChangeReason reason)
    {
        var change = new Change
        {
            Sequence = ++_last,
            Kind = kind,
            Reason = reason,
            ArticleId = articleId,
            Version = version,
            At = Now,
        };
        _changes.Add(change);
        _articles.Add(articleId);
        return change;
    }

    /// <summary>Logs, for the articles among these that the batch has not logged yet, that they read otherwise than
    /// before.</summary>
    public async Task AddAsync(IQueryable<Article> articles, ChangeReason reason, CancellationToken cancellationToken)
    {
        var affected = articles.Select(article => new { article.Id, article.Version }).Distinct();
        foreach (var article in await affected.ToListAsync(cancellationToken))
        {
            if (_articles.Contains(article.Id)) continue;
            var change = Add(article.Id, article.Version, ChangeKind.Updated, reason);
            await db
                .Articles.Where(one => one.Id == article.Id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(one => one.Revision, change.Sequence)
                            .SetProperty(one => one.RevisedAt, change.At),
                    cancellationToken
                );
        }
    }

    public Task SaveAsync(CancellationToken cancellationToken) => db.InsertAsync(_changes, cancellationToken);
}
