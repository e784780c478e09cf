using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Tests.Search;

public sealed class CancelledSearchTests
{
    [Theory]
    [InlineData("museum")]
    [InlineData("mus*")]
    [InlineData("\"the museum\" OR muesum~")]
    public async Task A_search_of_a_client_that_is_gone_ends(string query)
    {
        using var catalog = new SearchableCatalog();
        await catalog.MergeAsync(("a.txt", NewsText.Of("The museum")));
        (await catalog.FindAsync(query)).Should().Equal("a.txt");

        var gone = new CancellationToken(canceled: true);
        var search = () =>
            catalog.Database.Get<ArticleSearch, ArticleList>(search =>
                search.FindAsync(
                    new ArticleListRequest(
                        ArticleFilter.All,
                        SearchQuery.Parse(query),
                        Order: null,
                        new PageRequest(20),
                        ArticleParts.None,
                        []
                    ),
                    gone
                )
            );
        await search.Should().ThrowAsync<OperationCanceledException>();
    }
}
