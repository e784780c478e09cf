using System.Text.Json.Serialization;
using NewsCatalog.Articles;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Contracts;

/// <summary>One page of a list of articles.</summary>
public sealed record ArticlePageResponse(IReadOnlyList<ArticleSummaryResponse> Items, int? Total, string? Next)
    : PageResponse<ArticleSummaryResponse>(Items, Total, Next)
{
    public static ArticlePageResponse From(PageResponse<ArticleSummaryResponse> page, ArticleList list) =>
        new(page.Items, page.Total, page.Next)
        {
            Facets = FacetsResponse.From(list.Facets),
            Query = list.Report is { } report ? QueryResponse.From(report) : null,
        };

    /// <summary>The counts of the requested facets. Present only with `facets`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public FacetsResponse? Facets { get; init; }

    /// <summary>How the search `q` was understood. Present only with `q`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public QueryResponse? Query { get; init; }
}

/// <summary>Counts over the whole filtered list: the ten most frequent values of each requested facet, each with its
/// number of articles.</summary>
public sealed record FacetsResponse
{
    /// <summary>Counts by language, a BCP 47 tag.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Language { get; init; }

    /// <summary>Counts by author name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Author { get; init; }

    /// <summary>Counts by name of the cited outlet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? CitedSource { get; init; }

    /// <summary>Counts by year of publication in UTC, four digits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? PublishedYear { get; init; }

    /// <summary>Counts by tag.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Tag { get; init; }

    /// <summary>Counts by folder. A file counts for its folder and for every folder above it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Folder { get; init; }

    public static FacetsResponse? From(IReadOnlyDictionary<ArticleField, IReadOnlyList<FacetValue>> facets) =>
        facets.Count == 0
            ? null
            : new()
            {
                Language = facets.GetValueOrDefault(ArticleField.Language),
                Author = facets.GetValueOrDefault(ArticleField.Author),
                CitedSource = facets.GetValueOrDefault(ArticleField.CitedSource),
                PublishedYear = facets.GetValueOrDefault(ArticleField.PublishedYear),
                Tag = facets.GetValueOrDefault(ArticleField.Tag),
                Folder = facets.GetValueOrDefault(ArticleField.Folder),
            };
}
