using System.Xml.Linq;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>A news sitemap (sitemaps.org 0.9 with Google's news extension 0.9).</summary>
static class NewsSitemap
{
    /// <summary>The most a news sitemap may hold.</summary>
    public const int MaxArticles = 1000;

    /// <summary>How old an article may be.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(2);

    static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>Every article must have a language and a publication date.</summary>
    public static string Write(IEnumerable<ArticleSummaryResponse> articles, Site site) =>
        XmlText.Write(
            new XElement(
                Sitemap.Namespace + "urlset",
                new XAttribute(XNamespace.Xmlns + "news", News),
                articles.Select(article => Url(article, site))
            )
        );

    static XElement Url(ArticleSummaryResponse article, Site site) =>
        new(
            Sitemap.Namespace + "url",
            new XElement(Sitemap.Namespace + "loc", site.Url(Address.OfPage(article.Id))),
            new XElement(
                News + "news",
                new XElement(
                    News + "publication",
                    new XElement(News + "name", XmlText.Of(site.Title)),
                    new XElement(News + "language", article.Language)
                ),
                new XElement(
                    News + "publication_date",
                    FormatTimes.Published(article.PublishedAt!.Value, article.PublishedPrecision)
                ),
                new XElement(News + "title", XmlText.Of(article.Headline))
            )
        );
}
