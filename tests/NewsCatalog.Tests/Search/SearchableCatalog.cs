using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Tests.Data;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Search;

/// <summary>A catalog on a fresh database with a fresh index, asked in a few words.</summary>
sealed class SearchableCatalog : IDisposable
{
    readonly SqliteDatabase _database = new();

    public CatalogDatabase Database => _database;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public Task MergeAsync(params IEnumerable<(string Name, string Text)> texts) =>
        _database.Writer(articles =>
            articles.WriteAsync([.. texts.Select(text => SourceTexts.Draft(text.Name, text.Text))], Cancelled)
        );

    public Task RemoveAsync(string name) =>
        _database.Writer(articles => articles.WithdrawAsync([name], WithdrawalReason.Deleted, Cancelled));

    public Task<ArticleList> SearchAsync(
        string query,
        ArticleFilter? filter = null,
        ArticleOrder? order = null,
        PageRequest? page = null,
        params IReadOnlyCollection<ArticleField> facets
    ) => SearchAsync(SearchQuery.Parse(query), filter, order, page, facets);

    public Task<ArticleList> SearchAsync(
        SearchQuery query,
        ArticleFilter? filter = null,
        ArticleOrder? order = null,
        PageRequest? page = null,
        params IReadOnlyCollection<ArticleField> facets
    ) =>
        _database.Get<ArticleSearch, ArticleList>(search =>
            search.FindAsync(
                new ArticleListRequest(
                    filter ?? ArticleFilter.All,
                    query,
                    order,
                    page ?? new PageRequest(100),
                    ArticleParts.None,
                    facets
                ),
                Cancelled
            )
        );

    /// <summary>The source names of what a search finds, the best first.</summary>
    public async Task<List<string>> FindAsync(string query) =>
        [.. (await SearchAsync(query)).Page.Items.Select(hit => hit.Article.SourceName)];

    public Task<Suggested> CompleteAsync(string prefix, int limit = 10) =>
        _database.Get<Suggestions, Suggested>(suggestions => suggestions.CompleteAsync(prefix, limit, Cancelled));

    public Task<IReadOnlyList<SimilarArticle>?> SimilarAsync(string name) =>
        _database.Get<SimilarArticles, IReadOnlyList<SimilarArticle>?>(similar =>
            similar.FindAsync(ContentId.OfArticle(name), 10, Cancelled)
        );

    public void Dispose() => _database.Dispose();
}
