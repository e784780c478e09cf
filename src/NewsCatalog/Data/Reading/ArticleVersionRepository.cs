using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Paging;

namespace NewsCatalog.Data.Reading;

sealed class ArticleVersionRepository(CatalogContext db) : IArticleVersionRepository
{
    static readonly Keyset<ArticleVersion> NewestFirst = Keyset<ArticleVersion>.By(
        version => version.Number,
        version => version.ArticleId,
        descending: true
    );

    public async Task<Page<ArticleVersion>?> ListAsync(
        string articleId,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var versions = Of(articleId);
        var found = await NewestFirst.PageAsync(versions, page, sizeOf: null, cancellationToken);
        if (page.Count) found = found with { Total = await versions.CountAsync(cancellationToken) };
        return found.Items.Count > 0 || await versions.AnyAsync(cancellationToken) ? found : null;
    }

    public async Task<StoredVersion?> FindAsync(string articleId, int number, CancellationToken cancellationToken) =>
        await Of(articleId)
            .Include(version => version.Content)
            .SingleOrDefaultAsync(version => version.Number == number, cancellationToken)
            is { } version
            ? new StoredVersion(version, version.Content.ToBytes())
            : null;

    public Task<WithdrawnArticle?> FindWithdrawnAsync(string articleId, CancellationToken cancellationToken) =>
        db.Withdrawn.AsNoTracking()
            .SingleOrDefaultAsync(article => article.ArticleId == articleId, cancellationToken);

    // The versions of a withdrawn article are kept and not shown.
    IQueryable<ArticleVersion> Of(string articleId) =>
        db.Versions.AsNoTracking()
            .Where(version =>
                version.ArticleId == articleId && db.Articles.Any(article => article.Id == version.ArticleId)
            );
}
