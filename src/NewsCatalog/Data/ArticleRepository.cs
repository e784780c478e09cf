using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Paging;

namespace NewsCatalog.Data;

sealed class ArticleRepository(CatalogContext db, TimeProvider clock) : IArticleRepository
{
    public Task<Article?> FindAsync(string id, CancellationToken cancellationToken) =>
        db.Articles.AsNoTracking().AsSplitQuery()
            .Include(article => article.Body)
            .Include(article => article.Authors.OrderBy(author => author.Position))
            .Include(article => article.Citations.OrderBy(citation => citation.Position))
            .Include(article => article.RelatedHeadlines.OrderBy(reference => reference.Position))
            .SingleOrDefaultAsync(article => article.Id == id, cancellationToken);

    public Task<StoredSource?> FindSourceAsync(string id, CancellationToken cancellationToken) =>
        db.Articles.Where(article => article.Id == id)
            .Select(article => new StoredSource(article.SourceName, article.Facts.Sha256, article.Source.Content) { Encoding = article.Facts.Encoding })
            .SingleOrDefaultAsync(cancellationToken);

    public Task<Page<Article>> ListAsync(
        ArticleFilter filter, ArticleOrder order, PageRequest page, CancellationToken cancellationToken) =>
        order.Keyset().PageAsync(
            db.Matching(filter).Include(article => article.Authors.OrderBy(author => author.Position)), page, cancellationToken);

    public async Task<IReadOnlyDictionary<string, string>> FindFingerprintsAsync(
        IReadOnlyCollection<string> sourceNames, CancellationToken cancellationToken)
    {
        var ids = sourceNames.Select(ContentId.OfArticle).ToList();
        return await db.Articles.Where(article => ids.Contains(article.Id))
            .Select(article => new { article.SourceName, article.Facts.Sha256 })
            .ToDictionaryAsync(article => article.SourceName, article => article.Sha256, cancellationToken);
    }

    public Task<int> CountParsedBeforeAsync(int parserVersion, CancellationToken cancellationToken) =>
        db.Articles.CountAsync(article => article.Facts.ParserVersion < parserVersion, cancellationToken);

    public async Task<IReadOnlyList<StoredSource>> ListParsedBeforeAsync(int parserVersion, int limit, CancellationToken cancellationToken) =>
        await db.Articles.Where(article => article.Facts.ParserVersion < parserVersion)
            .OrderBy(article => article.Id)
            .Take(limit)
            .Select(article => new StoredSource(article.SourceName, article.Facts.Sha256, article.Source.Content))
            .ToListAsync(cancellationToken);

    public Task<MergeReport> MergeAsync(IReadOnlyList<ParsedSource> sources, CancellationToken cancellationToken) =>
        new ArticleMerge(db, clock).RunAsync(sources, cancellationToken);
}
