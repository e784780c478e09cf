using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Reading;

/// <summary>Counts the articles of a list by what they have in common.</summary>
static class ArticleFacets
{
    const int Values = 10;

    public static async Task<IReadOnlyList<FacetValue>> CountAsync(
        this CatalogContext db,
        ArticleField facet,
        ArticleFilter filter,
        CancellationToken cancellationToken
    ) =>
        facet switch
        {
            ArticleField.Author => await db.AuthorsAsync(filter, cancellationToken),
            ArticleField.CitedSource => await db.CitedSourcesAsync(filter, cancellationToken),
            ArticleField.Language => await db.LanguagesAsync(filter, cancellationToken),
            ArticleField.PublishedYear => await db.YearsAsync(filter, cancellationToken),
            ArticleField.Tag => await db.TagsAsync(filter, cancellationToken),
            ArticleField.Folder => await db.FoldersAsync(filter, cancellationToken),
            ArticleField.SourceName => throw new NotSupportedException("Each article has a source name of its own."),
        };

    static async Task<IReadOnlyList<FacetValue>> LanguagesAsync(
        this CatalogContext db,
        ArticleFilter filter,
        CancellationToken cancellationToken
    ) =>
        await db.Matching(filter)
            .Where(article => article.Language != null)
            .GroupBy(article => article.Language!)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(Values)
            .Select(group => new FacetValue(group.Key, group.Count))
            .ToListAsync(cancellationToken);

    static async Task<IReadOnlyList<FacetValue>> YearsAsync(
        this CatalogContext db,
        ArticleFilter filter,
        CancellationToken cancellationToken
    )
    {
        var years = await db.Matching(filter)
            .Where(article => article.PublishedYear != null)
            .GroupBy(article => article.PublishedYear!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenByDescending(group => group.Key)
            .Take(Values)
            .ToListAsync(cancellationToken);
        return
        [
            .. years.Select(year => new FacetValue(
                year.Key.ToString("0000", CultureInfo.InvariantCulture),
                year.Count
            )),
        ];
    }

    static async Task<IReadOnlyList<FacetValue>> AuthorsAsync(
        this CatalogContext db,
        ArticleFilter filter,
        CancellationToken cancellationToken
    )
    {
        var authors = db.ArticleAuthors.AsNoTracking();
        if (filter != ArticleFilter.All)
        {
            var articles = db.Matching(filter).Select(article => article.Id);
            authors = authors.Where(author => articles.Contains(author.ArticleId));
        }

        return await authors
            .GroupBy(author => author.Key)
            .Select(group => new { group.Key, Name = group.Min(author => author.Name)!, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(Values)
            .Select(group => new FacetValue(group.Name, group.Count))
            .ToListAsync(cancellationToken);
    }

    static async Task<IReadOnlyList<FacetValue>> TagsAsync(
        this CatalogContext db,
        ArticleFilter filter,
        CancellationToken cancellationToken
    )
    {
        var tags = db.ArticleTags.AsNoTracking();
        if (filter != ArticleFilter.All)
        {
            var articles = db.Matching(filter).Select(article => article.Id);
            tags = tags.Where(tag => articles.Contains(tag.ArticleId));
        }

        return await tags
            .GroupBy(tag => tag.Key)
            .Select(group => new { group.Key, Name = group.Min(tag => tag.Name)!, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(Values)
            .Select(group => new FacetValue(group.Name, group.Count))
            .ToListAsync(cancellationToken);
    }

    static async Task<IReadOnlyList<FacetValue>> FoldersAsync(
        this CatalogContext db,
        ArticleFilter filter,
        CancellationToken cancellationToken
    )
    {
        var folders = db.ArticleFolders.AsNoTracking();
        if (filter != ArticleFilter.All)
        {
            var articles = db.Matching(filter).Select(article => article.Id);
            folders = folders.Where(folder => articles.Contains(folder.ArticleId));
        }

        return await folders
            .GroupBy(folder => folder.Folder)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(Values)
            .Select(group => new FacetValue(group.Key, group.Count))
            .ToListAsync(cancellationToken);
    }

    static async Task<IReadOnlyList<FacetValue>> CitedSourcesAsync(
        this CatalogContext db,
        ArticleFilter filter,
        CancellationToken cancellationToken
    )
    {
        if (filter == ArticleFilter.All)
        {
            return await db.Outlets
                .OrderByDescending(outlet => outlet.ArticleCount).ThenByDescending(outlet => outlet.Id)
                .Take(Values)
                .Select(outlet => new FacetValue(outlet.Name, outlet.ArticleCount))
                .ToListAsync(cancellationToken);
        }

        var articles = db.Matching(filter).Select(article => article.Id);
        var most = await db.ArticleOutlets
            .Where(cited => articles.Contains(cited.ArticleId))
            .GroupBy(cited => cited.OutletId)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenByDescending(group => group.Key)
            .Take(Values)
            .ToListAsync(cancellationToken);
        var ids = most.ConvertAll(outlet => outlet.Key);
        var names = await db
            .Outlets.Where(outlet => ids.Contains(outlet.Id))
            .ToDictionaryAsync(outlet => outlet.Id, outlet => outlet.Name, cancellationToken);
        return [.. most.Select(outlet => new FacetValue(names[outlet.Key], outlet.Count))];
    }
}
