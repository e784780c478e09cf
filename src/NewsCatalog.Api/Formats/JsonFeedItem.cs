using System.Text.Json.Serialization;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

public sealed record JsonFeedItem
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("url")]
    public required string Url { get; init; }

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("summary")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Summary { get; init; }

    [JsonPropertyName("content_html")]
    public required string ContentHtml { get; init; }

    [JsonPropertyName("date_published")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DatePublished { get; init; }

    [JsonPropertyName("date_modified")]
    public required DateTimeOffset DateModified { get; init; }

    [JsonPropertyName("authors")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<JsonFeedAuthor>? Authors { get; init; }

    [JsonPropertyName("tags")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Tags { get; init; }

    [JsonPropertyName("language")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    internal static JsonFeedItem From(ArticleSummaryResponse article, Site site) => new()
    {
        Id = site.Url(article.Url),
        Url = site.Url(article.Url),
        Title = article.Headline,
        Summary = article.Description ?? article.Lead,
        ContentHtml = Html.Text(article.Lead, article.Sections ?? []),
        DatePublished = article.PublishedAt,
        DateModified = article.ModifiedAt,
        Authors = article.Authors.Count == 0 ? null : [.. article.Authors.Select(name => new JsonFeedAuthor(name))],
        Tags = article.Tags.Count == 0 ? null : article.Tags,
        Language = article.Language,
    };
}

public sealed record JsonFeedAuthor([property: JsonPropertyName("name")] string Name);
