using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Paging;
using NewsCatalog.Search.Index;

namespace NewsCatalog;

/// <summary>Headlines that articles list.</summary>
public sealed partial class CatalogReader
{
    /// <summary>The headlines an article lists, in source order; null when there is no such article.</summary>
    public Task<IReadOnlyList<HeadlineReference>?> ListRelatedHeadlinesAsync(
        string articleId,
        CancellationToken cancellationToken
    ) => articles.ListRelatedHeadlinesAsync(articleId, cancellationToken);

    /// <summary>A page of the headlines that articles list: all, or those of one status, and, if there is a search,
    /// that it finds.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    public Task<Page<RelatedHeadline>> ListHeadlinesAsync(
        HeadlineListRequest request,
        CancellationToken cancellationToken
    ) =>
        request.Search is { } search
            ? headlineSearch.FindAsync(search, request.Status, request.MostListedFirst, request.Page, cancellationToken)
            : headlines.ListAsync(request.Status, request.MostListedFirst ?? true, request.Page, cancellationToken);

    /// <summary>One related headline with a page of the articles that list it, newest first; or null.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another list.</exception>
    public async Task<ListedHeadline?> FindHeadlineAsync(
        string id,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        if (await headlines.FindAsync(id, cancellationToken) is not { } headline) return null;
        var filter = new ArticleFilter { ListsHeadline = id };
        return new ListedHeadline(
            headline,
            await articles.ListAsync(filter, ArticleOrder.NewestFirst, page, ArticleParts.None, cancellationToken)
        );
    }
}
