using System.Xml.Linq;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>Atom (RFC 4287).</summary>
static class Atom
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2005/Atom";

    public static string Write(ArticleFeed feed) =>
        XmlText.Write(
            Element(
                "feed",
                Language(feed.Language),
                Element("title", XmlText.Of(feed.Site.Title)),
                Element("id", feed.SelfUrl),

                // Atom requires a time, also of an empty feed.
                Element("updated", FormatTimes.Exact(feed.ModifiedAt ?? DateTimeOffset.UnixEpoch)),
                Author(feed.Site.Title),
                Link("alternate", feed.HomeUrl),
                Link("self", feed.SelfUrl),
                feed.NextUrl is { } next ? Link("next", next) : null,
                feed.Articles.Select(article => Entry(feed, article))
            )
        );

    static XElement Entry(ArticleFeed feed, ArticleSummaryResponse article) =>
        Element(
            "entry",
            Language(article.Language),
            Element("id", feed.Site.Url(article.Url)),
            Element("title", XmlText.Of(article.Headline)),
            Link("alternate", feed.PageOf(article)),
            article.Authors.Select(Author),
            article.Tags.Select(tag => Element("category", new XAttribute("term", XmlText.Of(tag)))),

            // An unknown date stays unknown.
            article.PublishedAt is { } published ? Element("published", FormatTimes.Exact(published)) : null,
            Element("updated", FormatTimes.Exact(article.ModifiedAt)),
            ArticleFeed.SummaryOf(article) is { } summary ? Element("summary", XmlText.Of(summary)) : null,
            Element("content", new XAttribute("type", "html"), ArticleFeed.HtmlOf(article))
        );

    static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    static XElement Author(string name) => Element("author", Element("name", XmlText.Of(name)));

    static XElement Link(string relation, string url) =>
        Element("link", new XAttribute("rel", relation), new XAttribute("href", url));

    static XAttribute? Language(string? language) =>
        language is null ? null : new XAttribute(XNamespace.Xml + "lang", language);
}
