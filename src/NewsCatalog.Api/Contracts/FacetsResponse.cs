using System.Text.Json.Serialization;
using NewsCatalog.Api.Queries;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>Counts over the whole filtered list: the ten most frequent values of each requested facet. The last item
/// counts the articles without a value, if there are any; its `value` is null.</summary>
public sealed record FacetsResponse
{
    /// <summary>Counts by language, a BCP 47 tag.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValueResponse>? Language { get; init; }

    /// <summary>Counts by author name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValueResponse>? Author { get; init; }

    /// <summary>Counts by name of the cited outlet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValueResponse>? CitedSource { get; init; }

    /// <summary>Counts by year of publication in UTC, four digits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValueResponse>? PublishedYear { get; init; }

    /// <summary>Counts by month of publication in UTC, `2024-05`, in the order of time: the latest 1,200 months that
    /// have articles.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValueResponse>? PublishedMonth { get; init; }

    /// <summary>Counts by tag.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValueResponse>? Tag { get; init; }

    /// <summary>Counts by folder. A file counts for its folder and for every folder above it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValueResponse>? Folder { get; init; }

    public static FacetsResponse? From(
        IReadOnlyDictionary<ArticleField, IReadOnlyList<FacetValue>> facets,
        HttpRequest request
    )
    {
        IReadOnlyList<FacetValueResponse>? Of(ArticleField field) =>
            facets.TryGetValue(field, out var values)
                ? [.. values.Select(value => FacetValueResponse.From(field, value, request))]
                : null;
        return facets.Count == 0
            ? null
            : new()
            {
                Language = Of(ArticleField.Language),
                Author = Of(ArticleField.Author),
                CitedSource = Of(ArticleField.CitedSource),
                PublishedYear = Of(ArticleField.PublishedYear),
                PublishedMonth = Of(ArticleField.PublishedMonth),
                Tag = Of(ArticleField.Tag),
                Folder = Of(ArticleField.Folder),
            };
    }
}

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value. Null stands for the articles that have none.</param>
/// <param name="Count">Number of articles in the list that have the value.</param>
/// <param name="Url">The address of the list limited to the value. It takes the place of another filter on the same
/// field.</param>
public sealed record FacetValueResponse(string? Value, int Count, string Url)
{
    public static FacetValueResponse From(ArticleField field, FacetValue value, HttpRequest request) =>
        new(
            value.Value == ArticleFields.Absent ? null : value.Value,
            value.Count,
            Cursor.FirstPage(request, field.Parameter(), ValueList.TextOf(value.Value))
        );
}
