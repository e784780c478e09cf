using Microsoft.EntityFrameworkCore;
using NewsCatalog.Headlines;
using NewsCatalog.Paging;

namespace NewsCatalog.Data.Reading;

sealed class RelatedHeadlineRepository(CatalogContext db, Totals totals) : IRelatedHeadlineRepository
{
    static readonly Keyset<RelatedHeadline> MostListedFirst = Keyset<RelatedHeadline>.By(
        h => h.References,
        h => h.Number,
        descending: true
    );
    static readonly Keyset<RelatedHeadline> LeastListedFirst = Keyset<RelatedHeadline>.By(
        h => h.References,
        h => h.Number,
        descending: false
    );

    public async Task<RelatedHeadline?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var headline = await db
            .RelatedHeadlines.AsNoTracking()
            .SingleOrDefaultAsync(headline => headline.Id == id, cancellationToken);
        if (headline is not null)
            await db.ResolveAsync([headline], cancellationToken);
        return headline;
    }

    public async Task<Page<RelatedHeadline>> ListAsync(
        ResolutionStatus? status, bool descending, PageRequest page, CancellationToken cancellationToken)
    {
        var (order, headlines) = (descending ? MostListedFirst : LeastListedFirst, db.RelatedHeadlines.AsNoTracking());
        IQueryable<RelatedHeadline> Of(ResolutionStatus one) => headlines.Where(headline => headline.Status == one);

        // All of them are those of each status: an index without the status would make every new headline dearer.
        var list = status is { } wanted
            ? await order.PageAsync(Of(wanted), page, sizeOf: null, cancellationToken)
            : await order.PageAsync(Enum.GetValues<ResolutionStatus>().Select(Of), page, cancellationToken);
        if (page.Count)
        {
            var all = status is { } counted ? Of(counted) : headlines;
            list = list with
            {
                Total = await totals.OfAsync(
                    (typeof(RelatedHeadline), status),
                    () => all.CountAsync(cancellationToken),
                    cancellationToken
                ),
            };
        }

        await db.ResolveAsync(list.Items, cancellationToken);
        return list;
    }

    public async Task<IReadOnlyList<RelatedHeadline>> ListAsync(
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken
    )
    {
        var stored = await db.RelatedHeadlines.AsNoTracking().Where(headline => EF.Parameter(ids).Contains(headline.Id))
            .ToDictionaryAsync(headline => headline.Id, cancellationToken);
        await db.ResolveAsync([.. stored.Values], cancellationToken);
        return [.. ids.Where(stored.ContainsKey).Select(id => stored[id])];
    }
}
