using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Data.Reading;

sealed class SearchSource(CatalogContext db) : ISearchSource
{
    public Task<IReadOnlyList<SearchableArticle>> FindArticlesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    ) => ReadAsync(db.Articles.Where(article => EF.Parameter(ids).Contains(article.Id)), cancellationToken);

    public Task<IReadOnlyList<SearchableArticle>> ListArticlesAsync(
        string? afterId,
        int limit,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            db.Articles.Where(article => article.Id.CompareTo(afterId ?? "") > 0)
                .OrderBy(article => article.Id)
                .Take(limit),
            cancellationToken
        );

    public Task<IReadOnlyList<SearchableHeadline>> FindHeadlinesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    ) => ReadAsync(db.RelatedHeadlines.Where(headline => EF.Parameter(ids).Contains(headline.Id)), cancellationToken);

    public Task<IReadOnlyList<SearchableHeadline>> ListHeadlinesAsync(
        string? afterId,
        int limit,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            db.RelatedHeadlines.Where(headline => headline.Id.CompareTo(afterId ?? "") > 0)
                .OrderBy(headline => headline.Id)
                .Take(limit),
            cancellationToken
        );

    public Task<int> CountArticlesAsync(CancellationToken cancellationToken) =>
        db.Articles.CountAsync(cancellationToken);

    async Task<IReadOnlyList<SearchableArticle>> ReadAsync(
        IQueryable<Article> rows,
        CancellationToken cancellationToken
    )
    {
        var articles = await rows.AsNoTracking().Include(article => article.Body).ToListAsync(cancellationToken);
        var ids = articles.ConvertAll(article => article.Id);
        var listed = await db.HeadlineReferences.Where(reference => EF.Parameter(ids).Contains(reference.ArticleId))
            .Select(reference => new { reference.ArticleId, reference.Headline.Id })
            .Distinct()
            .ToListAsync(cancellationToken);
        var byArticle = listed.ToLookup(reference => reference.ArticleId, reference => reference.Id);
        return [.. articles.Select(article => new SearchableArticle(article, [.. byArticle[article.Id]]))];
    }

    // Listed in several languages, a headline is stemmed by that of the first of its articles: any would do, but always
    // the same.
    async Task<IReadOnlyList<SearchableHeadline>> ReadAsync(
        IQueryable<RelatedHeadline> rows,
        CancellationToken cancellationToken
    ) =>
        await rows.Select(headline => new SearchableHeadline(
                headline.Id, headline.Text, headline.References, headline.Status,
                db.HeadlineReferences.Where(reference => reference.HeadlineNumber == headline.Number)
                    .OrderBy(reference => reference.ArticleId)
                    .Select(reference => reference.Article.Language)
                    .FirstOrDefault()))
            .ToListAsync(cancellationToken);
}
