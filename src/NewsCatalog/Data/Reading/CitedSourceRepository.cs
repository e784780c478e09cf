using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Outlets;
using NewsCatalog.Paging;

namespace NewsCatalog.Data.Reading;

sealed class CitedSourceRepository(CatalogContext db, Totals totals) : ICitedSourceRepository
{
    static readonly ArticleOrder NewestFirst = new(ArticleSort.Added, Descending: true);

    static readonly Dictionary<OutletOrder, Keyset<Outlet>> Orders = ((bool[])[false, true])
        .SelectMany(downwards =>
            new[]
            {
                KeyValuePair.Create(
                    new OutletOrder(OutletSort.Articles, downwards),
                    Keyset<Outlet>.By(o => o.ArticleCount, o => o.Id, downwards)
                ),
                KeyValuePair.Create(
                    new OutletOrder(OutletSort.Name, downwards),
                    Keyset<Outlet>.By(o => o.NameKey, o => o.Id, downwards)
                ),
            }
        )
        .ToDictionary();

    public Task<Outlet?> FindAsync(string id, CancellationToken cancellationToken) =>
        db.Outlets.AsNoTracking().SingleOrDefaultAsync(outlet => outlet.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Outlet>> ListAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var stored = await db.Outlets.AsNoTracking().Where(outlet => EF.Parameter(ids).Contains(outlet.Id))
            .ToDictionaryAsync(outlet => outlet.Id, cancellationToken);
        return [.. ids.Where(stored.ContainsKey).Select(id => stored[id])];
    }

    public Task<Page<Outlet>> ListAsync(
        string? nameContains,
        OutletOrder order,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var outlets = db.Outlets.AsNoTracking();
        if (nameContains is not null)
        {
            var pattern = LikePattern.Of(NamePattern.Containing(nameContains).Folded());
            outlets = outlets.Where(outlet => EF.Functions.Like(outlet.NameKey, pattern, LikePattern.Escape));
        }

        return Orders[order].PageAsync(outlets, page, totals, (typeof(Outlet), nameContains), cancellationToken);
    }

    public async Task<Page<ArticleCitations>> ListCitingAsync(
        string outletId,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var filter = ArticleFilter.By(ArticleField.CitedSource, ValueFilter.Of(outletId));
        var articles = await NewestFirst
            .Keyset()
            .PageAsync(
                db.Matching(filter),
                page,
                totals,
                filter,
                cancellationToken,
                article => article.SizeWith(ArticleParts.CitedSources)
            );
        var ids = articles.Items.Select(article => article.Id).ToList();
        var cited = await db.Bodies.Where(body => ids.Contains(body.ArticleId))
            .Select(body => new { body.ArticleId, body.CitedSources })
            .ToDictionaryAsync(body => body.ArticleId, body => body.CitedSources, cancellationToken);
        return articles.Select(article =>
            new ArticleCitations(article, [.. cited[article.Id].Where(citation => citation.OutletId == outletId)]));
    }
}
