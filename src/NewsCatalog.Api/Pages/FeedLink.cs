using NewsCatalog.Api.Formats;

namespace NewsCatalog.Api.Pages;

/// <summary>A feed that a page names, so that readers find it.</summary>
public sealed record FeedLink(string MediaType, string Address, string Title)
{
    /// <summary>The feeds of all articles.</summary>
    public static IReadOnlyList<FeedLink> OfAll() => Of(query: "");

    /// <summary>The feeds of the articles that a query chooses.</summary>
    /// <param name="query">What follows the address: empty, or <c>?</c> and parameters.</param>
    public static IReadOnlyList<FeedLink> Of(string query) =>
        [.. Feeds.All.Select(feed => new FeedLink(feed.MediaType, feed.Address + query, NameOf(feed.MediaType)))];

    static string NameOf(string mediaType) => mediaType switch
    {
        Feeds.Rss => "RSS",
        Feeds.Atom => "Atom",
        _ => "JSON Feed",
    };
}
