using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Headlines;
using NewsCatalog.Outlets;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Index;
using NewsCatalog.Versions;

namespace NewsCatalog;

/// <summary>All that is asked of a catalog. Whoever answers requests makes one call of this and turns the result into
/// its own form.</summary>
public sealed class CatalogReader(
    IArticleRepository articles,
    IRelatedHeadlineRepository headlines,
    ICitedSourceRepository outlets,
    IAuthorRepository authors,
    IChangeRepository changes,
    IArticleVersionRepository versions,
    ArticleSearch articleSearch,
    HeadlineSearch headlineSearch,
    Suggestions suggestions,
    SimilarArticles similar,
    CatalogRevision revision,
    OutletAliases aliases
)
{
    /// <summary>How much the catalog has.</summary>
    public Task<CatalogSummary> SummarizeAsync(CancellationToken cancellationToken) =>
        CatalogSummary.ReadAsync(revision, articles, authors, outlets, headlines, cancellationToken);

    /// <summary>A page of the articles that pass the filter and, if there is one, that the search finds.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    public async Task<ArticleList> ListArticlesAsync(ArticleListRequest request, CancellationToken cancellationToken)
    {
        request = request with { Filter = aliases.Resolve(request.Filter) };
        if (request.Search is not null) return await articleSearch.FindAsync(request, cancellationToken);
        var order = request.Order ?? ArticleOrder.NewestFirst;
        var page = await articles.ListAsync(request.Filter, order, request.Page, request.Parts, cancellationToken);
        var facets = new Dictionary<ArticleField, IReadOnlyList<FacetValue>>();
        foreach (var facet in request.Facets)
            facets[facet] = await articles.CountAsync(facet, request.Filter, cancellationToken);
        return new ArticleList(page.Select(article => new ArticleHit(article, Snippet: null)), facets, Report: null);
    }

    /// <summary>One article with all its parts but the source bytes, or null.</summary>
    public Task<Article?> FindArticleAsync(string id, CancellationToken cancellationToken) =>
        articles.FindAsync(id, cancellationToken);

    /// <summary>How many articles there are.</summary>
    public ValueTask<int> CountArticlesAsync(CancellationToken cancellationToken) =>
        articles.CountAsync(ArticleFilter.All, cancellationToken);

    /// <summary>Some of all articles in the order in which they were added, behind so many.</summary>
    public IAsyncEnumerable<ArticleStamp> ReadStampsAsync(int skip, int count) => articles.ReadStampsAsync(skip, count);

    /// <summary>The last change that concerned an article, or null when there is no such article.</summary>
    public Task<Revision?> FindRevisionAsync(string id, CancellationToken cancellationToken) =>
        articles.FindRevisionAsync(id, cancellationToken);

    /// <summary>The original bytes of an article's source, or null.</summary>
    public Task<StoredSource?> FindSourceAsync(string id, CancellationToken cancellationToken) =>
        articles.FindSourceAsync(id, cancellationToken);

    /// <summary>What the parser makes of each line of an article's source, or null.</summary>
    public async Task<ArticleProvenance?> FindProvenanceAsync(string id, CancellationToken cancellationToken) =>
        await articles.FindSourceAsync(id, cancellationToken) is { } source ? ArticleProvenance.Of(source) : null;

    /// <summary>The headlines an article lists, in source order; null when there is no such article.</summary>
    public Task<IReadOnlyList<HeadlineReference>?> ListRelatedHeadlinesAsync(
        string articleId,
        CancellationToken cancellationToken
    ) => articles.ListRelatedHeadlinesAsync(articleId, cancellationToken);

    /// <summary>The articles that list one, newest first; null when there is no such article.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another list.</exception>
    public Task<Page<Article>?> ListReferringAsync(
        string articleId,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAroundAsync(articleId, new ArticleFilter { RefersTo = articleId }, page, cancellationToken);

    /// <summary>The other articles whose sources have the same bytes, newest first; null when there is no such
    /// article.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another list.</exception>
    public Task<Page<Article>?> ListDuplicatesAsync(
        string articleId,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAroundAsync(articleId, new ArticleFilter { DuplicatesOf = articleId }, page, cancellationToken);

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

    /// <summary>The nearest articles, those of equal score by id; null when there is no such article.</summary>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    public Task<IReadOnlyList<SimilarArticle>?> FindSimilarAsync(
        string articleId,
        int limit,
        CancellationToken cancellationToken
    ) => similar.FindAsync(articleId, limit, cancellationToken);

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

    /// <summary>A page of the authors whose name contains a text; of all when it is null.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    public Task<Page<Author>> ListAuthorsAsync(
        string? nameContains, AuthorOrder order, PageRequest page, CancellationToken cancellationToken) =>
        authors.ListAsync(nameContains, order, page, cancellationToken);

    /// <summary>A page of the outlets whose name contains a text; of all when it is null.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    public Task<Page<Outlet>> ListOutletsAsync(
        string? nameContains, OutletOrder order, PageRequest page, CancellationToken cancellationToken) =>
        outlets.ListAsync(nameContains is null ? null : aliases.NameOf(nameContains), order, page, cancellationToken);

    /// <summary>One outlet with a page of the articles that cite it, newest first; or null.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another list.</exception>
    public async Task<CitedOutlet?> FindOutletAsync(string id, PageRequest page, CancellationToken cancellationToken) =>
        await outlets.FindAsync(aliases.IdOfId(id), cancellationToken) is { } outlet
            ? new CitedOutlet(outlet, await outlets.ListCitingAsync(outlet.Id, page, cancellationToken))
            : null;

    /// <summary>Completes the last word of a text.</summary>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    public Task<Suggested> SuggestAsync(string prefix, int limit, CancellationToken cancellationToken) =>
        suggestions.CompleteAsync(prefix, limit, cancellationToken);

    /// <summary>The changes that follow one, the oldest first; null when it is one of another database.</summary>
    public Task<ChangePage?> ListChangesAsync(Revision after, int limit, CancellationToken cancellationToken) =>
        changes.ListAsync(after, limit, cancellationToken);

    async Task<Page<Article>?> ListAroundAsync(
        string articleId,
        ArticleFilter filter,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var order = ArticleOrder.NewestFirst;
        var around = await articles.ListAsync(filter, order, page, ArticleParts.None, cancellationToken);
        return around.Items.Count > 0 || await articles.FindRevisionAsync(articleId, cancellationToken) is not null
            ? around
            : null;
    }
}
