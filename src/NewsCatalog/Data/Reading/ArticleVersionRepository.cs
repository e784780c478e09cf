using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Reading;

sealed class ArticleVersionRepository(CatalogContext db) : IArticleVersionRepository
{
    public async Task<IReadOnlyList<ArticleVersion>?> ListAsync(string articleId, CancellationToken cancellationToken)
    {
        var versions = await Of(articleId)
            .OrderByDescending(version => version.Number)
            .ToListAsync(cancellationToken);
        return versions.Count == 0 ? null : versions;
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
