using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Paging;
using NewsCatalog.Versions;

namespace NewsCatalog;

/// <summary>What was: versions, articles that have left, changes.</summary>
public sealed partial class CatalogReader
{
    /// <summary>A page of the versions of an article, the newest first; null when there is no such article.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another list.</exception>
    public Task<Page<ArticleVersion>?> ListVersionsAsync(
        string articleId, PageRequest page, CancellationToken cancellationToken) =>
        versions.ListAsync(articleId, page, cancellationToken);

    /// <summary>One version of an article with its bytes; null when there is no such article or version.</summary>
    public Task<StoredVersion?> FindVersionAsync(
        string articleId, int number, CancellationToken cancellationToken) =>
        versions.FindAsync(articleId, number, cancellationToken);

    /// <summary>How two versions of an article differ; null when there is no such article or version.</summary>
    public async Task<IReadOnlyList<TextChange>?> CompareVersionsAsync(
        string articleId,
        int before,
        int after,
        CancellationToken cancellationToken
    ) =>
        await FindVersionAsync(articleId, before, cancellationToken) is { } earlier
        && await FindVersionAsync(articleId, after, cancellationToken) is { } later
            ? VersionComparison.Compare(earlier.Parse(), later.Parse())
            : null;

    /// <summary>What is known of an article that has left the catalog; null when it is there or never was.</summary>
    public Task<WithdrawnArticle?> FindWithdrawnAsync(string articleId, CancellationToken cancellationToken) =>
        versions.FindWithdrawnAsync(articleId, cancellationToken);

    /// <summary>The changes that follow one, the oldest first; null when it is one of another database.</summary>
    public Task<ChangePage?> ListChangesAsync(Revision after, int limit, CancellationToken cancellationToken) =>
        changes.ListAsync(after, limit, cancellationToken);

    /// <summary>A page of the changes of articles themselves, the newest first, each with its article; null for one
    /// that has left the catalog.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another list.</exception>
    public async Task<Page<(Change Change, Article? Article)>> ListNewestChangesAsync(
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var newest = await changes.ListNewestAsync(page, cancellationToken);
        string[] ids = [.. newest.Items.Select(change => change.ArticleId).Distinct()];
        var present = (await articles.ListAsync(ids, ArticleParts.None, cancellationToken)).ToDictionary(one => one.Id);
        return newest.Select(change => (change, present.GetValueOrDefault(change.ArticleId)));
    }
}
