using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Text;

namespace NewsCatalog.Data.Writing;

sealed class ArticleWriter(CatalogContext db, TimeProvider clock) : IArticleWriter
{
    public async Task<IReadOnlyDictionary<string, StoredFacts>> FindFactsAsync(
        IReadOnlyCollection<string> sourceNames, CancellationToken cancellationToken)
    {
        List<string> ids = [.. sourceNames.Select(ContentId.OfArticle)];
        return await db.Articles.AsNoTracking().Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(article => new { article.SourceName, article.Id, article.Version, article.Revision, article.Facts })
            .ToDictionaryAsync(
                article => article.SourceName,
                article => new StoredFacts(article.Id, article.Version, article.Revision, article.Facts),
                cancellationToken
            );
    }

    public Task<int> CountOutdatedAsync(
        int parserVersion,
        int maxRelatedHeadlines,
        CancellationToken cancellationToken
    ) => Outdated(parserVersion, maxRelatedHeadlines).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<StoredSource>> ListOutdatedAsync(
        int parserVersion, int maxRelatedHeadlines, string? afterId, int limit, CancellationToken cancellationToken) =>
        await Outdated(parserVersion, maxRelatedHeadlines).Where(article => article.Id.CompareTo(afterId ?? "") > 0)
            .OrderBy(article => article.Id)
            .Take(limit)
            .Select(article => new StoredSource(article.SourceName, article.Source.Content, article.Facts))
            .ToListAsync(cancellationToken);

    public Task<IReadOnlyList<WriteResult>> WriteAsync(
        IReadOnlyList<ArticleDraft> drafts,
        CancellationToken cancellationToken
    ) => MergeAsync(merge => merge.RunAsync(drafts, cancellationToken));

    public Task<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        MergeAsync(merge => merge.RemoveAsync(ids, cancellationToken));

    IQueryable<Article> Outdated(int parserVersion, int maxRelatedHeadlines) =>
        db
            .Articles.AsNoTracking()
            .Where(article =>
                article.Facts.ParserVersion < parserVersion || article.Facts.MaxRelatedHeadlines != maxRelatedHeadlines
            );

    async Task<T> MergeAsync<T>(Func<ArticleMerge, Task<T>> run)
    {
        try
        {
            return await run(new ArticleMerge(db, clock));
        }
        catch (Exception exception) when (db.Diagnose(exception) is { } unusable)
        {
            throw unusable;
        }
        finally
        {
            // What a batch that failed tracked is not stored.
            db.ChangeTracker.Clear();
        }
    }
}
