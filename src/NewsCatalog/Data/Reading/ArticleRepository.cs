using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Paging;

namespace NewsCatalog.Data.Reading;

sealed class ArticleRepository(CatalogContext db, Totals totals) : IArticleRepository
{
    // Compiled, and two of them: one joined query would repeat the text on every row of the headlines, one translated
    // anew each time costs more than it reads.
    static readonly CompiledQuery<Func<CatalogContext, string, CancellationToken, Task<Article?>>> Article = new(() =>
        EF.CompileAsyncQuery((CatalogContext db, string id, CancellationToken _) =>
            db.Articles.AsNoTracking().Include(article => article.Body).FirstOrDefault(article => article.Id == id)
        )
    );

    static readonly CompiledQuery<Func<CatalogContext, string, CancellationToken, Task<Article?>>> Stamp = new(() =>
        EF.CompileAsyncQuery((CatalogContext db, string id, CancellationToken _) =>
                db
                    .Articles.Where(article => article.Id == id)
                    .Select(article => new Article
                    {
                        Id = id,
                        SourceName = "",
                        Headline = "",
                        Revision = article.Revision,
                        RevisedAt = article.RevisedAt,
                    })
                    .FirstOrDefault()
        )
    );

    public async Task<Article?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await Article.For(db)(db, id, cancellationToken) is not { } article) return null;
        article.RelatedHeadlines.AddRange(await db.ListedByAsync(id, cancellationToken));
        return article;
    }

    public async Task<Revision?> FindRevisionAsync(string id, CancellationToken cancellationToken) =>
        await Stamp.For(db)(db, id, cancellationToken) is { } article
            ? new Revision(article.Revision, article.RevisedAt.UtcTicks)
            : null;

    public async Task<IReadOnlyList<HeadlineReference>?> ListRelatedHeadlinesAsync(
        string id,
        CancellationToken cancellationToken
    )
    {
        var references = await db.ListedByAsync(id, cancellationToken);
        return references.Count > 0 || await db.Articles.AnyAsync(article => article.Id == id, cancellationToken)
            ? references
            : null;
    }

    public async Task<StoredSource?> FindSourceAsync(string id, CancellationToken cancellationToken)
    {
        var source = await db
            .Articles.AsNoTracking()
            .Where(article => article.Id == id)
            .Select(article => new { article.SourceName, article.Facts, article.Content })
            .SingleOrDefaultAsync(cancellationToken);
        return source is null ? null : new StoredSource(source.SourceName, source.Content.ToBytes(), source.Facts);
    }

    public async Task<Page<Article>> ListAsync(
        ArticleFilter filter,
        ArticleOrder order,
        PageRequest page,
        ArticleParts parts,
        CancellationToken cancellationToken
    )
    {
        var list = await order
            .Keyset()
            .PageAsync(
                db.Matching(filter),
                page,
                totals,
                filter,
                cancellationToken,
                article => article.SizeWith(parts)
            );
        await LoadAsync(list.Items, parts, cancellationToken);
        return list;
    }

    public async Task<IReadOnlyList<Article>> ListAsync(
        IReadOnlyList<string> ids,
        ArticleParts parts,
        CancellationToken cancellationToken
    )
    {
        var stored = await db.Articles.AsNoTracking().Where(article => EF.Parameter(ids).Contains(article.Id))
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        List<Article> articles = [.. ids.Where(stored.ContainsKey).Select(id => stored[id])];
        await LoadAsync(articles, parts, cancellationToken);
        return articles;
    }

    public async Task<int> CountFittingAsync(
        IReadOnlyList<string> ids,
        ArticleParts parts,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        var sizes = await db.Articles.Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(article => new { article.Id, article.Facts.Bytes, article.RelatedHeadlineCount })
            .ToDictionaryAsync(
                article => article.Id,
                article => ArticleSize.PartsOf(article.Bytes, article.RelatedHeadlineCount, parts),
                cancellationToken
            );
        var (count, bytes) = (0, 0L);
        while (count < ids.Count && ((bytes += sizes.GetValueOrDefault(ids[count])) <= maxBytes || count == 0)) count++;
        return count;
    }

    public ValueTask<int> CountAsync(ArticleFilter filter, CancellationToken cancellationToken) =>
        totals.OfAsync(filter, () => db.Matching(filter).CountAsync(cancellationToken), cancellationToken);

    public IAsyncEnumerable<ArticleStamp> ReadStampsAsync(int skip, int count) =>
        db
            .Articles.OrderBy(article => article.AddedAt)
            .ThenBy(article => article.Id)
            .Skip(skip)
            .Take(count)
            .Select(article => new ArticleStamp(article.Id, article.ModifiedAt))
            .AsAsyncEnumerable();

    public Task<IReadOnlyList<FacetValue>> CountAsync(
        ArticleField facet,
        ArticleFilter filter,
        CancellationToken cancellationToken
    ) => db.CountAsync(facet, filter, cancellationToken);

    async Task LoadAsync(IReadOnlyList<Article> articles, ArticleParts parts, CancellationToken cancellationToken)
    {
        if ((parts & ArticleParts.Body) != 0) await LoadBodiesAsync(articles, cancellationToken);
        if (parts.HasFlag(ArticleParts.RelatedHeadlines)) await LoadRelatedHeadlinesAsync(articles, cancellationToken);
    }

    async Task LoadBodiesAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var ids = articles.Select(article => article.Id).ToList();
        var bodies = await db.Bodies.AsNoTracking().Where(body => ids.Contains(body.ArticleId))
            .ToDictionaryAsync(body => body.ArticleId, cancellationToken);
        foreach (var article in articles) article.Body = bodies[article.Id];
    }

    async Task LoadRelatedHeadlinesAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var ids = articles.Select(article => article.Id).ToList();
        var references = await db.HeadlineReferences.Where(reference => ids.Contains(reference.ArticleId))
            .OrderBy(reference => reference.ArticleId).ThenBy(reference => reference.Position)
            .Select(reference => new HeadlineReference
            {
                ArticleId = reference.ArticleId,
                Position = reference.Position,
                HeadlineNumber = reference.HeadlineNumber,
                HeadlineId = reference.Headline.Id,
                Text = reference.Text,
                Link = reference.Link,
            })
            .ToListAsync(cancellationToken);
        await db.ResolveAsync(references, cancellationToken);
        var byArticle = references.ToLookup(reference => reference.ArticleId);
        foreach (var article in articles) article.RelatedHeadlines.AddRange(byArticle[article.Id]);
    }
}
