using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>All that a catalog says of its texts, without what tells when and in which order they were
/// stored.</summary>
static class CatalogPicture
{
    static readonly string[] Queries = ["museum", "harbour OR storm", "headline:bridge", "\"opened its doors\"", "vol*"];

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>One line for each article, headline, outlet, author and search, in order.</summary>
    public static async Task<List<string>> OfAsync(CatalogDatabase catalog)
    {
        var articles = await catalog.Query(db =>
            db.Articles.AsNoTracking()
                .Include(article => article.Body)
                .Include(article => article.Content)
                .ToListAsync(Cancelled)
        );
        var names = articles.ToDictionary(article => article.Id, article => article.SourceName);
        var lines = new List<string>();
        foreach (var article in articles)
        {
            var related = await catalog.Articles(all => all.ListRelatedHeadlinesAsync(article.Id, Cancelled));
            lines.Add(Line(article.SourceName, ValuesOf(article), related!.Select(one => LinkOf(one, names))));
        }

        lines.AddRange(await catalog.Query(OthersAsync));
        lines.Sort(StringComparer.Ordinal);
        foreach (var query in Queries) lines.Add(Line(query, await FindAsync(catalog, query)));
        return lines;
    }

    static string Line(string subject, params object?[] values) => $"{subject} {JsonSerializer.Serialize(values)}";

    static object ValuesOf(Article article) =>
        new
        {
            article.Headline,
            article.HeadlineOrigin,
            article.Key,
            article.KeyWithoutSite,
            article.Lead,
            article.Byline,
            article.Authors,
            article.Dateline,
            article.PublishedAt,
            article.PublishedPrecision,
            article.PublishedMonth,
            article.Language,
            article.WordCount,
            article.PhotoCredits,
            article.RelatedHeadlineCount,
            article.Facts,
            article.ContentDigest,
            article.Body.Sections,
            article.Body.CitedSources,
            Text = article.Content.ToBytes(),
        };

    static object LinkOf(HeadlineReference reference, Dictionary<string, string> names) =>
        new
        {
            reference.Position,
            reference.Text,
            reference.HeadlineId,
            reference.Resolution.Status,
            reference.Resolution.Method,
            Article = reference.Resolution.Article is { } found ? names[found.ArticleId] : null,
            Candidates = reference.Resolution.Candidates.Select(one => names[one.ArticleId]).Order().ToList(),
        };

    static async Task<List<string>> OthersAsync(NewsCatalog.Data.CatalogContext db)
    {
        var headlines = await db.RelatedHeadlines.AsNoTracking().ToListAsync(Cancelled);
        var outlets = await db.Outlets.AsNoTracking().ToListAsync(Cancelled);
        var authors = await db.ArticleAuthors.AsNoTracking().ToListAsync(Cancelled);
        var citing = await db.ArticleOutlets.AsNoTracking().ToListAsync(Cancelled);
        return
        [
            .. headlines.Select(one => Line("headline", one.Id, one.Text, one.Key, one.References, one.Status)),
            .. outlets.Select(one => Line("outlet", one.Id, one.Name, one.ArticleCount)),
            .. authors.CountBy(one => (one.Key, one.Name)).Select(one => Line("author", one.Key.Name, one.Value)),
            Line("citing", citing.Count),
        ];
    }

    static async Task<List<string>> FindAsync(CatalogDatabase catalog, string query)
    {
        var request = new ArticleListRequest(
            ArticleFilter.All,
            SearchQuery.Parse(query),
            Order: null,
            new PageRequest(100),
            ArticleParts.None,
            Facets: []
        );
        var found = await catalog.Get<ArticleSearch, ArticleList>(search => search.FindAsync(request, Cancelled));
        return [.. found.Page.Items.Select(hit => hit.Article.SourceName).Order(StringComparer.Ordinal)];
    }
}
