using System.Xml.Linq;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Formats;

/// <summary>The article as a small complete page, readable without any style. Built as a tree, so that nothing in a
/// text can become markup.</summary>
static class Html
{
    public const string MediaType = "text/html";

    public static string Write(ArticleResponse article, Site site) =>
        HtmlPage.Write(
            article.Headline,
            article.Language,
            [
                Link("canonical", null, site.Url(Address.OfPage(article.Id))),
                Link("alternate", JsonLd.MediaType, site.Url($"{article.Url}?format=jsonld")),
                .. Feeds.All.Select(feed => Link("alternate", feed.MediaType, site.Url(feed.Address))),
            ],
            new XElement(
                "article",
                new XAttribute("dir", "auto"),
                new XElement(
                    "header",
                    new XElement("h1", XmlText.Of(article.Headline)),
                    Byline(article),
                    Published(article)
                ),
                Lead(article.Lead),
                Sections(article.Sections),
                article.PhotoCredits.Select(photo => new XElement(
                    "p",
                    new XElement("small", XmlText.Of(photo.Raw))
                )),
                Cited(article, site),
                Related(article, site),
                new XElement(
                    "footer",
                    new XElement(
                        "p",
                        new XElement("small", "Read from ", Anchor(site.Url(article.Source.Url), article.Source.Name))
                    )
                )
            )
        );

    /// <summary>Lead, headings and paragraphs.</summary>
    public static string Text(string? lead, IReadOnlyList<Section> sections) =>
        string.Concat(
            Sections(sections).Prepend(Lead(lead)).Select(element => element?.ToString(SaveOptions.DisableFormatting))
        );

    static XElement? Lead(string? lead) => lead is null ? null : new XElement("p", XmlText.Of(lead));

    static IEnumerable<XElement> Sections(IReadOnlyList<Section> sections) =>
        sections.SelectMany(section =>
        {
            var paragraphs = section.Paragraphs.Select(paragraph => new XElement("p", XmlText.Of(paragraph)));
            return section.Heading is { } heading
                ? paragraphs.Prepend(new XElement("h2", XmlText.Of(heading)))
                : paragraphs;
        });

    static XElement? Byline(ArticleResponse article) =>
        BylineText.Of(article) is { } byline ? new XElement("p", XmlText.Of(byline)) : null;

    static XElement? Published(ArticleResponse article)
    {
        if (article.PublishedAt is not { } published) return null;
        var time = FormatTimes.Published(published, article.PublishedPrecision);
        return new XElement("p", new XElement("time", new XAttribute("datetime", time), time));
    }

    static XElement? Cited(ArticleResponse article, Site site) => article.CitedSources.Count == 0 ? null : new XElement(
        "section",
        new XElement("h2", "Cited sources"),
        new XElement("ul", article.CitedSources.DistinctBy(cited => cited.Id).Select(cited =>
            new XElement("li", Anchor(site.Url(Address.OfOutlet(cited.Id)), cited.Name)))));

    static XElement? Related(ArticleResponse article, Site site) =>
        article.RelatedHeadlines.Count == 0
            ? null
            : new XElement(
                "section",
                new XElement("h2", "Related headlines"),
                new XElement(
                    "ol",
                    article.RelatedHeadlines.Select(related => new XElement(
                        "li",
                        Anchor(site.Url(RelatedTarget.Of(related)), related.Text)
                    ))
                )
            );

    static XElement Anchor(string url, string text) => new("a", new XAttribute("href", url), XmlText.Of(text));

    static XElement Link(string relation, string? type, string url) =>
        new(
            "link",
            new XAttribute("rel", relation),
            type is null ? null : new XAttribute("type", type),
            new XAttribute("href", url)
        );
}
