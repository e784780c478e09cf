using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsCatalog.Api.Formats;

/// <summary>JSON Feed 1.1, <see href="https://www.jsonfeed.org/version/1.1/"/>.</summary>
public sealed record JsonFeed
{
    public const string MediaType = "application/feed+json";

    /// <summary>The version of JSON Feed, an address.</summary>
    [JsonPropertyName("version")]
    public string Version { get; } = "https://jsonfeed.org/version/1.1";

    /// <summary>The name of the feed.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The address of the site.</summary>
    [JsonPropertyName("home_page_url")]
    public required string HomePageUrl { get; init; }

    /// <summary>The address of this page of the feed.</summary>
    [JsonPropertyName("feed_url")]
    public required string FeedUrl { get; init; }

    /// <summary>The address of the next page. Absent on the last page.</summary>
    [JsonPropertyName("next_url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NextUrl { get; init; }

    /// <summary>The language of all articles of this page, a BCP 47 tag. Absent when they have several, or one has
    /// none.</summary>
    [JsonPropertyName("language")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    /// <summary>The articles of this page.</summary>
    [JsonPropertyName("items")]
    public required IReadOnlyList<JsonFeedItem> Items { get; init; }

    internal static string Write(ArticleFeed feed) => JsonSerializer.Serialize(From(feed), FeedJson.Web.JsonFeed);

    static JsonFeed From(ArticleFeed feed) => new()
    {
        Title = feed.Site.Title,
        HomePageUrl = feed.HomeUrl,
        FeedUrl = feed.SelfUrl,
        NextUrl = feed.NextUrl,
        Language = feed.Language,
        Items = [.. feed.Articles.Select(article => JsonFeedItem.From(article, feed))],
    };
}
