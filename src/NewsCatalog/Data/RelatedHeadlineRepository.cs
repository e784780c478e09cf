using Microsoft.EntityFrameworkCore;
using NewsCatalog.Headlines;
using NewsCatalog.Paging;

namespace NewsCatalog.Data;

sealed class RelatedHeadlineRepository(CatalogContext db, Totals totals) : IRelatedHeadlineRepository
{
    static readonly Keyset<RelatedHeadline> MostListedFirst = Keyset<RelatedHeadline>.By(h => h.References, h => h.Id, descending: true);
    static readonly Keyset<RelatedHeadline> LeastListedFirst = Keyset<RelatedHeadline>.By(h => h.References, h => h.Id, descending: false);

    public Task<RelatedHeadline?> FindAsync(string id, CancellationToken cancellationToken) =>
        db.RelatedHeadlines.AsNoTracking().SingleOrDefaultAsync(headline => headline.Id == id, cancellationToken);

    public Task<Page<RelatedHeadline>> ListAsync(bool descending, PageRequest page, CancellationToken cancellationToken) =>
        (descending ? MostListedFirst : LeastListedFirst).PageAsync(db.RelatedHeadlines.AsNoTracking(), page, totals, "headlines", cancellationToken);

    public async Task<IReadOnlyList<HeadlineReference>?> FindOfArticleAsync(string articleId, CancellationToken cancellationToken)
    {
        var references = await db.HeadlineReferences.AsNoTracking()
            .Where(reference => reference.ArticleId == articleId)
            .OrderBy(reference => reference.Position)
            .ToListAsync(cancellationToken);
        return references.Count > 0 || await db.Articles.AnyAsync(article => article.Id == articleId, cancellationToken) ? references : null;
    }
}
