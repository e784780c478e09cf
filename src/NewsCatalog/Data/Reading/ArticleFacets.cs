using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Reading;

/// <summary>Counts the articles of a list by what they have in common.</summary>
static class ArticleFacets
{
    public static async Task<IReadOnlyList<FacetValue>> CountAsync(
        this CatalogContext db,
        ArticleField facet,
        ArticleFilter filter,
        CancellationToken cancellationToken
    )
    {
        var values = facet switch
        {
            ArticleField.PublishedYear => Facet.Years(await db.MonthsAsync(filter, cancellationToken)),
            ArticleField.PublishedMonth => Facet.Months(await db.MonthsAsync(filter, cancellationToken)),
            ArticleField.CitedSource when filter == ArticleFilter.All => await db.MostCitedAsync(cancellationToken),
            _ => await db.MostAsync(db.ValuesOf(facet, filter), cancellationToken),
        };
        var absent = await db.Matching(filter).CountAsync(db.HasNone(facet), cancellationToken);
        return [.. values, .. Facet.Absent(absent)];
    }

    static async Task<List<FacetValue>> MostAsync(
        this CatalogContext db,
        IQueryable<NamedValue> values,
        CancellationToken cancellationToken
    ) =>
        await values
            .GroupBy(value => value.Key)
            .Select(group => new { group.Key, Name = group.Min(value => value.Name)!, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(Facet.Values)
            .Select(group => new FacetValue(group.Name, group.Count))
            .ToListAsync(cancellationToken);

    static IQueryable<NamedValue> ValuesOf(this CatalogContext db, ArticleField facet, ArticleFilter filter)
    {
        IQueryable<NamedValue> values;
        switch (facet)
        {
            case ArticleField.Language:
                return db.Matching(filter)
                    .Where(article => article.Language != null)
                    .Select(a => new NamedValue { ArticleId = a.Id, Key = a.Language!, Name = a.Language! });
            case ArticleField.Author:
                values = db.ArticleAuthors
                    .Select(a => new NamedValue { ArticleId = a.ArticleId, Key = a.Key, Name = a.Name });
                break;
            case ArticleField.Tag:
                values = db.ArticleTags
                    .Select(t => new NamedValue { ArticleId = t.ArticleId, Key = t.Key, Name = t.Name });
                break;
            case ArticleField.Folder:
                values = db.ArticleFolders
                    .Select(f => new NamedValue { ArticleId = f.ArticleId, Key = f.Folder, Name = f.Folder });
                break;
            case ArticleField.CitedSource:
                values =
                    from cited in db.ArticleOutlets
                    join outlet in db.Outlets on cited.OutletId equals outlet.Id
                    select new NamedValue { ArticleId = cited.ArticleId, Key = outlet.Id, Name = outlet.Name };
                break;
            default:
                throw new NotSupportedException($"Articles are not counted by {facet}.");
        }

        if (filter == ArticleFilter.All) return values;
        var articles = db.Matching(filter).Select(article => article.Id);
        return values.Where(value => articles.Contains(value.ArticleId));
    }

    static async Task<List<FacetValue>> MostCitedAsync(this CatalogContext db, CancellationToken cancellationToken) =>
        await db.Outlets
            .OrderByDescending(outlet => outlet.ArticleCount).ThenBy(outlet => outlet.Id)
            .Take(Facet.Values)
            .Select(outlet => new FacetValue(outlet.Name, outlet.ArticleCount))
            .ToListAsync(cancellationToken);

    static Task<Dictionary<int, int>> MonthsAsync(
        this CatalogContext db,
        ArticleFilter filter,
        CancellationToken cancellationToken
    ) =>
        db.Matching(filter)
            .Where(article => article.PublishedMonth != null)
            .GroupBy(article => article.PublishedMonth!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    sealed class NamedValue
    {
        public required string ArticleId { get; init; }

        public required string Key { get; init; }

        public required string Name { get; init; }
    }
}
