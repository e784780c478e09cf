using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Paging;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Data;

public abstract class HeadlineSpecification : CatalogSpecification
{
    private protected const string Bridge = "Mayor Opens New Bridge After Years Of Delay";

    private protected HeadlineSpecification(CatalogDatabase catalog)
        : base(catalog) { }

    private protected static ArticleDraft Text(string name, string headline, params IEnumerable<string> headlines) =>
        SourceTexts.Draft(name, NewsText.Titled(headline, headlines));

    private protected async Task<List<string>> ListedAsync(string name)
    {
        var id = ContentId.OfArticle(name);
        var listed = await Catalog.Articles(articles => articles.ListRelatedHeadlinesAsync(id, Cancelled));
        var alone = await Catalog.Articles(articles => articles.FindAsync(id, Cancelled));
        alone!
            .RelatedHeadlines.Select(reference => reference.Resolution)
            .Should()
            .BeEquivalentTo(listed!.Select(reference => reference.Resolution));
        var names = await Catalog.Query(db =>
            db.Articles.ToDictionaryAsync(article => article.Id, article => article.SourceName, Cancelled)
        );
        return [.. listed!.Select(reference => Describe(reference.Resolution, names))];
    }

    private protected async Task<IEnumerable<string>> ReferringAsync(string name)
    {
        var filter = new ArticleFilter { RefersTo = ContentId.OfArticle(name) };
        var page = await Catalog.Articles(articles =>
            articles.ListAsync(filter, ArticleOrder.NewestFirst, new PageRequest(100), ArticleParts.None, Cancelled)
        );
        return page.Items.Select(article => article.SourceName);
    }

    static string Describe(Resolution resolution, Dictionary<string, string> names)
    {
        List<string> words = [$"{resolution.Status}"];
        if (resolution.Method is { } method)
            words.Add($"{method}");
        if (resolution.Article is { } article)
            words.Add(names[article.ArticleId]);
        words.AddRange(
            resolution.Candidates.Select(candidate => names[candidate.ArticleId]).Order(StringComparer.Ordinal)
        );
        return string.Join(' ', words);
    }
}
