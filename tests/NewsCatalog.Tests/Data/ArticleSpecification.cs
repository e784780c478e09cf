using NewsCatalog.Articles;
using NewsCatalog.Paging;

namespace NewsCatalog.Tests.Data;

public abstract class ArticleSpecification : CatalogSpecification
{
    private protected ArticleSpecification(CatalogDatabase catalog)
        : base(catalog) { }

    private protected static ArticleDraft Text(string name, string subject, params IEnumerable<string> headlines) =>
        SourceTexts.Draft(name, NewsText.Of(subject, headlines));

    private protected Task<Page<Article>> ListAsync(ArticleOrder order, PageRequest page) =>
        Catalog.Articles(articles => articles.ListAsync(ArticleFilter.All, order, page, ArticleParts.None, Cancelled));
}
