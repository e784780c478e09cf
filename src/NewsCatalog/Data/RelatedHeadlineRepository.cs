using Microsoft.EntityFrameworkCore;
using NewsCatalog.Headlines;
using NewsCatalog.Paging;

namespace NewsCatalog.Data;

sealed class RelatedHeadlineRepository(CatalogContext db, Totals totals) : IRelatedHeadlineRepository
{
    static readonly Keyset<RelatedHeadline> MostListedFirst = Keyset<RelatedHeadline>.By(h => h.References, h => h.Id, descending: true);
    static readonly Keyset<RelatedHeadline> LeastListedFirst = Keyset<RelatedHeadline>.By(h => h.References, h => h.Id, descending: false);

    public async Task<RelatedHeadline?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var headline = await db.RelatedHeadlines.AsNoTracking().SingleOrDefaultAsync(headline => headline.Id == id, cancellationToken);
        if (headline is not null) await db.ResolveAsync([headline], cancellationToken);
        return headline;
    }

    public async Task<Page<RelatedHeadline>> ListAsync(
        ResolutionStatus? status, bool descending, PageRequest page, CancellationToken cancellationToken)
    {
        var headlines = db.RelatedHeadlines.AsNoTracking();
        if (status is { } wanted) headlines = headlines.Where(headline => headline.Status == wanted);
        var list = await (descending ? MostListedFirst : LeastListedFirst).PageAsync(headlines, page, totals, $"headlines {status}", cancellationToken);
        await db.ResolveAsync(list.Items, cancellationToken);
        return list;
    }

    public async Task<IReadOnlyList<HeadlineReference>?> FindOfArticleAsync(string articleId, CancellationToken cancellationToken)
    {
        var references = await db.ListedByAsync(articleId, cancellationToken);
        return references.Count > 0 || await db.Articles.AnyAsync(article => article.Id == articleId, cancellationToken) ? references : null;
    }
}
