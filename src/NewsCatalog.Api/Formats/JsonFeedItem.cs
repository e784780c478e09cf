using System.Text.Json.Serialization;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>An article in a JSON Feed.</summary>
public sealed record JsonFeedItem
{
    /// <summary>The address of the article, which stays the same.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The address of the article as a page.</summary>
    [JsonPropertyName("url")]
    public required string Url { get; init; }

    /// <summary>The headline.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The description in the front matter, else the lead. Absent without either.</summary>
    [JsonPropertyName("summary")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Summary { get; init; }

    /// <summary>The text as HTML.</summary>
    [JsonPropertyName("content_html")]
    public required string ContentHtml { get; init; }

    /// <summary>When it was published. Absent when that is unknown.</summary>
    [JsonPropertyName("date_published")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DatePublished { get; init; }

    /// <summary>When the article last changed in the catalog.</summary>
    [JsonPropertyName("date_modified")]
    public required DateTimeOffset DateModified { get; init; }

    /// <summary>The authors. Absent when none is known.</summary>
    [JsonPropertyName("authors")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<JsonFeedAuthor>? Authors { get; init; }

    /// <summary>The tags. Absent when there are none.</summary>
    [JsonPropertyName("tags")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>A BCP 47 tag. Absent when the language is unknown.</summary>
    [JsonPropertyName("language")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    internal static JsonFeedItem From(ArticleSummaryResponse article, ArticleFeed feed) => new()
    {
        Id = feed.Site.Url(article.Url),
        Url = feed.PageOf(article),
        Title = article.Headline,
        Summary = ArticleFeed.SummaryOf(article),
        ContentHtml = ArticleFeed.HtmlOf(article),
        DatePublished = article.PublishedAt,
        DateModified = article.ModifiedAt,
        Authors = article.Authors.Count == 0 ? null : [.. article.Authors.Select(name => new JsonFeedAuthor(name))],
        Tags = article.Tags.Count == 0 ? null : article.Tags,
        Language = article.Language,
    };
}

/// <summary>An author in a JSON Feed.</summary>
/// <param name="Name">The name.</param>
public sealed record JsonFeedAuthor([property: JsonPropertyName("name")] string Name);
