using System.Net;
using System.Xml.Linq;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>RSS 2.0 with the customary prefixes, which some readers look for instead of the namespaces.</summary>
static class Rss
{
    static readonly XNamespace Atom = Formats.Atom.Namespace;
    static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public static string Write(ArticleFeed feed) =>
        XmlText.Write(
            new XElement(
                "rss",
                new XAttribute("version", "2.0"),
                new XAttribute(XNamespace.Xmlns + "atom", Atom),
                new XAttribute(XNamespace.Xmlns + "content", Content),
                new XAttribute(XNamespace.Xmlns + "dc", Dublin),
                new XElement(
                    "channel",
                    new XElement("title", XmlText.Of(feed.Site.Title)),
                    new XElement("link", feed.HomeUrl),
                    new XElement("description", XmlText.Of($"Articles of {feed.Site.Title}")),
                    Optional("language", feed.Language),
                    Optional("lastBuildDate", Time(feed.ModifiedAt)),
                    Link("self", feed.SelfUrl),
                    feed.NextUrl is { } next ? Link("next", next) : null,
                    feed.Articles.Select(article => Item(feed, article))
                )
            )
        );

    static XElement Item(ArticleFeed feed, ArticleSummaryResponse article) =>
        new(
            "item",
            new XElement("guid", new XAttribute("isPermaLink", "false"), feed.Site.Url(article.Url)),
            new XElement("link", feed.PageOf(article)),
            new XElement("title", XmlText.Of(article.Headline)),

            // One element for all: of several, readers show one.
            article.Authors.Count > 0
                ? new XElement(Dublin + "creator", XmlText.Of(string.Join(", ", article.Authors)))
                : null,
            article.Tags.Select(tag => new XElement("category", XmlText.Of(tag))),

            // An unknown date stays unknown.
            Optional("pubDate", Time(article.PublishedAt)),

            // Readers take a description for HTML, so the text is encoded as HTML before it is encoded as XML.
            Optional("description", WebUtility.HtmlEncode(ArticleFeed.SummaryOf(article))),
            new XElement(Content + "encoded", ArticleFeed.HtmlOf(article))
        );

    static XElement Link(string relation, string url) =>
        new(
            Atom + "link",
            new XAttribute("rel", relation),
            new XAttribute("type", "application/rss+xml"),
            new XAttribute("href", url)
        );

    static XElement? Optional(string name, string? value) =>
        value is null ? null : new XElement(name, XmlText.Of(value));

    /// <summary>RFC 822 as amended by RFC 1123: <c>Fri, 27 Nov 2026 00:00:00 GMT</c>.</summary>
    static string? Time(DateTimeOffset? time) => time?.ToString("R");
}
