using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>A page of a feed of any kind as a reader understands it.</summary>
sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, string? Next)
{
    public static async Task<FeedPage> ReadAsync(CatalogApplication application, string kind, string address)
    {
        var text = await application.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        var self = new Uri(application.Client.BaseAddress!, address).AbsoluteUri;
        return kind == "json" ? OfJson(JsonDocument.Parse(text).RootElement, self) : OfXml(text, self);
    }

    static FeedPage OfJson(JsonElement feed, string self)
    {
        feed.Text("version").Should().Be("https://jsonfeed.org/version/1.1");
        feed.Text("title").Should().NotBeNullOrEmpty();
        feed.Text("feed_url").Should().Be(self);
        return new FeedPage(
            [
                .. feed.Items("items")
                    .Select(item => new FeedEntry(
                        item.Text("id")!,
                        item.Text("url")!,
                        item.Text("title")!,
                        Optional(item, "date_published")
                    )),
            ],
            Optional(feed, "next_url")
        );
    }

    static FeedPage OfXml(string text, string self)
    {
        using var xml = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        var feed = SyndicationFeed.Load(xml);
        feed.Title.Text.Should().NotBeNullOrEmpty();
        feed.Links.Single(link => link.RelationshipType == "self").Uri.AbsoluteUri.Should().Be(self);
        return new FeedPage(
            [
                .. feed.Items.Select(item => new FeedEntry(
                    item.Id,
                    item.Links.Single().Uri.AbsoluteUri,
                    item.Title.Text,
                    Published(item)
                )),
            ],
            feed.Links.SingleOrDefault(link => link.RelationshipType == "next")?.Uri.AbsoluteUri
        );
    }

    static string? Published(SyndicationItem item) => item.PublishDate == default
        ? null
        : item.PublishDate.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static string? Optional(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? value.GetString() : null;
}

sealed record FeedEntry(string Id, string Url, string Title, string? Published);
