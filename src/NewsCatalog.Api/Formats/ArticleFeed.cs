using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>A page of articles as a feed, with their whole text; paged as RFC 5005 says (<c>rel="next"</c>).</summary>
sealed record ArticleFeed(Site Site, string SelfUrl, string? NextUrl, IReadOnlyList<ArticleSummaryResponse> Articles)
{
    const string Dublin = "http://purl.org/dc/elements/1.1/";
    const string Content = "http://purl.org/rss/1.0/modules/content/";

    public string ToRss() => Write(new Rss20FeedFormatter(Feed(RssItem), serializeExtensionsAsAtom: true));

    public string ToAtom()
    {
        var feed = Feed(AtomItem);

        // Atom requires a time. Left to itself the library takes that of the clock, and one tag would name different
        // bytes.
        if (Articles.Count == 0) feed.LastUpdatedTime = DateTimeOffset.UnixEpoch;
        feed.Authors.Add(new SyndicationPerson(null, Site.Title, null));
        return Write(new Atom10FeedFormatter(feed));
    }

    SyndicationFeed Feed(Func<ArticleSummaryResponse, SyndicationItem> item)
    {
        var feed = new SyndicationFeed(
            HtmlPage.Text(Site.Title),
            $"Articles of {HtmlPage.Text(Site.Title)}",
            new Uri(Site.Url("/"))
        )
        {
            Id = SelfUrl,
            Items = [.. Articles.Select(item)],
        };
        if (Articles.Count > 0) feed.LastUpdatedTime = Articles.Max(article => article.ModifiedAt);
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(SelfUrl)));
        if (NextUrl is not null) feed.Links.Add(new SyndicationLink(new Uri(NextUrl), "next", null, null, 0));
        return feed;
    }

    SyndicationItem RssItem(ArticleSummaryResponse article)
    {
        var item = Item(article);

        // Readers take a description for HTML, so the text is encoded as HTML before it is encoded as XML.
        item.Summary = new TextSyndicationContent(WebUtility.HtmlEncode(HtmlPage.Text(SummaryOf(article) ?? "")));
        item.ElementExtensions.Add("encoded", Content, Html(article));
        foreach (var author in article.Authors) item.ElementExtensions.Add("creator", Dublin, HtmlPage.Text(author));
        return item;
    }

    SyndicationItem AtomItem(ArticleSummaryResponse article)
    {
        var item = Item(article);
        item.LastUpdatedTime = article.ModifiedAt;
        if (SummaryOf(article) is { } summary) item.Summary = new TextSyndicationContent(HtmlPage.Text(summary));
        item.Content = SyndicationContent.CreateHtmlContent(Html(article));
        foreach (var author in article.Authors)
            item.Authors.Add(new SyndicationPerson(null, HtmlPage.Text(author), null));
        return item;
    }

    SyndicationItem Item(ArticleSummaryResponse article)
    {
        var url = Site.Url(article.Url);
        var item = new SyndicationItem
        {
            Id = url,
            Title = new TextSyndicationContent(HtmlPage.Text(article.Headline)),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(url)));
        foreach (var tag in article.Tags) item.Categories.Add(new SyndicationCategory(HtmlPage.Text(tag)));

        // An unknown date stays unknown.
        if (article.PublishedAt is { } published) item.PublishDate = published;
        return item;
    }

    static string? SummaryOf(ArticleSummaryResponse article) => article.Description ?? article.Lead;

    static string Html(ArticleSummaryResponse article) => Formats.Html.Text(article.Lead, article.Sections ?? []);

    static string Write(SyndicationFeedFormatter formatter)
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true })) formatter.WriteTo(xml);
        return text.ToString();
    }

    /// <summary>Makes the XML declaration say what is sent.</summary>
    sealed class Utf8Writer() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
