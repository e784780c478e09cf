using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Data.Writing;

sealed class ArticleWriter(WriteContext context, TimeProvider clock) : IArticleWriter
{
    readonly CatalogContext _db = context.Db;

    public async Task<IReadOnlyDictionary<string, StoredFacts>> FindFactsAsync(
        IReadOnlyCollection<string> sourceNames,
        CancellationToken cancellationToken
    ) =>
        await _db
            .Articles.AsNoTracking()
            .Where(article => EF.Parameter(sourceNames).Contains(article.SourceName))
            .Select(article => new { article.SourceName, article.Id, article.Version, article.Revision, article.Facts })
            .ToDictionaryAsync(
                article => article.SourceName,
                article => new StoredFacts(article.Id, article.Version, article.Revision, article.Facts),
                cancellationToken
            );

    public async Task<IReadOnlyList<MovableSource>> FindMovableAsync(
        IReadOnlyCollection<string> sha256,
        CancellationToken cancellationToken
    )
    {
        var stored = _db
            .Articles.Where(article =>
                article.FileModifiedAt != null && EF.Parameter(sha256).Contains(article.Content.Sha256)
            )
            .Select(article => new MovableSource(article.Facts.Sha256, article.SourceName, false));
        var withdrawn = _db
            .Withdrawn.Where(article =>
                article.Reason == WithdrawalReason.FileRemoved && EF.Parameter(sha256).Contains(article.Sha256)
            )
            .Select(article => new MovableSource(article.Sha256, article.SourceName, true));
        return
        [
            .. await stored.ToListAsync(cancellationToken),
            .. await withdrawn.ToListAsync(cancellationToken),
        ];
    }

    public async Task<IReadOnlyList<StoredFile>> ListFilesAsync(CancellationToken cancellationToken) =>
        await _db
            .Articles.Where(article => article.FileModifiedAt != null)
            .Select(article => new StoredFile(
                article.SourceName,
                article.Facts.Bytes,
                article.FileModifiedAt!.Value
            ))
            .ToListAsync(cancellationToken);

    public Task SetFileTimesAsync(
        IReadOnlyDictionary<string, DateTimeOffset> timesByName,
        CancellationToken cancellationToken
    ) =>
        _db.RunAsync(async () =>
        {
            await using var transaction = await _db.BeginWriteAsync(cancellationToken);
            foreach (var (name, time) in timesByName)
            {
                await _db
                    .Articles.Where(article => article.SourceName == name)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(article => article.FileModifiedAt, time),
                        cancellationToken
                    );
            }

            await transaction.CommitAsync(cancellationToken);
            return timesByName.Count;
        });

    public Task<int> CountOutdatedAsync(
        int parserVersion,
        int maxRelatedHeadlines,
        CancellationToken cancellationToken
    ) => Outdated(parserVersion, maxRelatedHeadlines).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<StoredSource>> ListOutdatedAsync(
        int parserVersion,
        int maxRelatedHeadlines,
        string? afterName,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var outdated = Outdated(parserVersion, maxRelatedHeadlines)
            .Where(article => article.SourceName.CompareTo(afterName ?? "") > 0)
            .OrderBy(article => article.SourceName)
            .Take(limit)
            .Select(article => new { article.SourceName, article.Facts, article.Content });
        return
        [
            .. (await outdated.AsNoTracking().ToListAsync(cancellationToken)).Select(source => new StoredSource(
                source.SourceName,
                source.Content.ToBytes(),
                source.Facts
            )),
        ];
    }

    public Task<IReadOnlyList<WriteResult>> WriteAsync(
        IReadOnlyList<ArticleDraft> drafts,
        Func<IReadOnlyList<WriteResult>, Import>? checkpoint,
        CancellationToken cancellationToken
    ) => _db.RunAsync(() => new ArticleMerge(_db, clock).RunAsync(drafts, checkpoint, cancellationToken));

    public Task<IReadOnlyList<WriteResult>> RestoreAsync(
        IReadOnlyList<WithdrawnHistory> withdrawn,
        Func<IReadOnlyList<WriteResult>, Import> checkpoint,
        CancellationToken cancellationToken
    ) => _db.RunAsync(() => new WithdrawnMerge(_db, clock).RunAsync(withdrawn, checkpoint, cancellationToken));

    public Task<int> WithdrawAsync(
        IReadOnlyCollection<string> sourceNames,
        WithdrawalReason reason,
        CancellationToken cancellationToken
    ) => _db.RunAsync(() => new ArticleMerge(_db, clock).WithdrawAsync(sourceNames, reason, cancellationToken));

    public Task<WriteOutcome?> DeleteAsync(
        string articleId,
        IWriteCondition condition,
        CancellationToken cancellationToken
    ) => _db.RunAsync(() => new ArticleMerge(_db, clock).DeleteAsync(articleId, condition, cancellationToken));

    public Task<StoredFacts?> FindByContentAsync(string sha256, CancellationToken cancellationToken) =>
        _db
            .Articles.AsNoTracking()
            .Where(article => article.Content.Sha256 == sha256)
            .OrderBy(article => article.AddedAt)
            .ThenBy(article => article.Id)
            .Select(article => new StoredFacts(article.Id, article.Version, article.Revision, article.Facts))
            .FirstOrDefaultAsync(cancellationToken);

    public Task<IReadOnlyList<string>> PurgeAsync(
        IReadOnlyCollection<string>? ids,
        DateTimeOffset withdrawnUntil,
        CancellationToken cancellationToken
    ) => _db.RunAsync(() => new Purge(_db, clock).RunAsync(ids, withdrawnUntil, cancellationToken));

    IQueryable<Article> Outdated(int parserVersion, int maxRelatedHeadlines) =>
        _db
            .Articles.AsNoTracking()
            .Where(article =>
                article.Facts.ParserVersion < parserVersion || article.Facts.MaxRelatedHeadlines != maxRelatedHeadlines
            );
}
