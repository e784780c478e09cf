using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Formats;

/// <summary>All articles for search engines (sitemaps.org, protocol 0.9).</summary>
static class Sitemap
{
    public static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
    };

    /// <summary>The addresses of sitemaps, each with a part of the articles.</summary>
    public static string WriteIndex(int count, Site site) =>
        XmlText.Write(
            new XElement(
                Namespace + "sitemapindex",
                Enumerable
                    .Range(1, count)
                    .Select(number => new XElement(
                        Namespace + "sitemap",
                        new XElement(Namespace + "loc", site.Url(Address.OfSitemap(number)))
                    ))
            )
        );

    /// <summary>Writes the pages of articles while they are read.</summary>
    public static async Task WriteAsync(IAsyncEnumerable<ArticleStamp> articles, Site site, Stream output)
    {
        await using var xml = XmlWriter.Create(output, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "urlset", Namespace.NamespaceName);
        await foreach (var article in articles)
        {
            var url = new XElement(
                Namespace + "url",
                new XElement(Namespace + "loc", site.Url(Address.OfPage(article.Id))),
                new XElement(Namespace + "lastmod", FormatTimes.Exact(article.ModifiedAt))
            );
            await url.WriteToAsync(xml, CancellationToken.None);
        }

        await xml.WriteEndElementAsync();
    }
}
