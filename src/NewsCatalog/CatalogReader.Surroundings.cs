using System.Globalization;
using NewsCatalog.Articles;
using NewsCatalog.Paging;

namespace NewsCatalog;

/// <summary>What stands around an article.</summary>
public sealed partial class CatalogReader
{
    const int MostAround = 20;

    /// <summary>What a reader of an article may want to read next.</summary>
    public async Task<ArticleSurroundings> FindSurroundingsAsync(Article article, CancellationToken cancellationToken)
    {
        var refers = new ArticleFilter { RefersTo = article.Id };
        var referring = await ListAsync(refers);
        var duplicates = await ListAsync(new ArticleFilter { DuplicatesOf = article.Id });
        var (earlier, later) = await FindAdjacentAsync(article, cancellationToken);
        return new ArticleSurroundings(
            referring.Items,
            referring.Next is null ? referring.Items.Count : await articles.CountAsync(refers, cancellationToken),
            duplicates.Items,
            earlier,
            later
        );

        Task<Page<Article>> ListAsync(ArticleFilter filter)
        {
            var page = new PageRequest(MostAround, Count: false);
            return articles.ListAsync(filter, ArticleOrder.NewestFirst, page, ArticleParts.None, cancellationToken);
        }
    }

    /// <summary>The articles that were published directly before and after one; null where there is none, or where the
    /// date is not known.</summary>
    async Task<(Article? Earlier, Article? Later)> FindAdjacentAsync(
        Article article,
        CancellationToken cancellationToken
    )
    {
        if (article.PublishedAt is not { } published) return (null, null);
        var place = new Position(published.ToString("O", CultureInfo.InvariantCulture), article.Id);
        var order = new ArticleOrder(ArticleSort.Published, Descending: false);
        async Task<Article?> NextAsync(bool backwards)
        {
            var page = new PageRequest(Limit: 1, After: place, Count: false, Backwards: backwards);
            var next = await articles.ListAsync(ArticleFilter.All, order, page, ArticleParts.None, cancellationToken);
            return next.Items.FirstOrDefault(one => one.PublishedAt is not null);
        }

        return (await NextAsync(backwards: true), await NextAsync(backwards: false));
    }
}
