using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Attribution;
using NewsCatalog.Paging;

namespace NewsCatalog.Data;

sealed class CitedSourceRepository(CatalogContext db) : ICitedSourceRepository
{
    static readonly ArticleOrder NewestFirst = new(ArticleSort.Added, Descending: true);

    static readonly Dictionary<OutletOrder, Keyset<Outlet>> Orders = ((bool[])[false, true]).SelectMany(downwards => new[]
    {
        KeyValuePair.Create(new OutletOrder(OutletSort.Articles, downwards), Keyset<Outlet>.By(o => o.ArticleCount, o => o.Id, downwards)),
        KeyValuePair.Create(new OutletOrder(OutletSort.Name, downwards), Keyset<Outlet>.By(o => o.Name, o => o.Id, downwards)),
    }).ToDictionary();

    public Task<Outlet?> FindAsync(string id, CancellationToken cancellationToken) =>
        db.Outlets.AsNoTracking().SingleOrDefaultAsync(outlet => outlet.Id == id, cancellationToken);

    public Task<Page<Outlet>> ListAsync(string? nameContains, OutletOrder order, PageRequest page, CancellationToken cancellationToken)
    {
        var outlets = db.Outlets.AsNoTracking();
        if (nameContains is not null)
        {
            var pattern = $"%{nameContains.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            outlets = outlets.Where(outlet => EF.Functions.Like(outlet.Name, pattern, "\\"));
        }

        return Orders[order].PageAsync(outlets, page, cancellationToken);
    }

    public Task<Page<Article>> ListCitingAsync(string outletId, PageRequest page, CancellationToken cancellationToken) =>
        NewestFirst.Keyset().PageAsync(
            db.Matching(new ArticleFilter { CitesOutlet = outletId })
                .Include(article => article.Citations.Where(citation => citation.OutletId == outletId).OrderBy(citation => citation.Position)),
            page,
            cancellationToken);
}
