using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>The feeds of the newest articles, which pages name so that readers find them.</summary>
static class Feeds
{
    public const string Rss = "application/rss+xml";
    public const string Atom = "application/atom+xml";

    public static IReadOnlyList<(string MediaType, string Address)> All =>
    [
        (Rss, Address.Of("/feeds/articles.rss")),
        (Atom, Address.Of("/feeds/articles.atom")),
        (JsonFeed.MediaType, Address.Of("/feeds/articles.json")),
    ];
}
