using System.Text.Json.Serialization;
using NewsCatalog.Articles;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Contracts;

/// <summary>One page of a list of articles.</summary>
public sealed record ArticlePageResponse(IReadOnlyList<ArticleSummaryResponse> Items, int? Total, string? Next)
    : PageResponse<ArticleSummaryResponse>(Items, Total, Next)
{
    public static ArticlePageResponse From(PageResponse<ArticleSummaryResponse> page, ArticleList list) => new(page.Items, page.Total, page.Next)
    {
        Facets = FacetsResponse.From(list.Facets),
        Query = list.Report is { } report ? QueryResponse.From(report) : null,
    };

    /// <summary>The counts that `facets` asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public FacetsResponse? Facets { get; init; }

    /// <summary>What was made of `q`; only there with it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public QueryResponse? Query { get; init; }
}

/// <summary>How many articles of the whole filtered list have which value: the ten most frequent values of each facet that was asked for.</summary>
public sealed record FacetsResponse
{
    /// <summary>By BCP 47 tag.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Language { get; init; }

    /// <summary>By name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? Author { get; init; }

    /// <summary>By name of the outlet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? CitedSource { get; init; }

    /// <summary>By year in UTC, four digits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetValue>? PublishedYear { get; init; }

    public static FacetsResponse? From(IReadOnlyDictionary<ArticleField, IReadOnlyList<FacetValue>> facets) => facets.Count == 0 ? null : new()
    {
        Language = facets.GetValueOrDefault(ArticleField.Language),
        Author = facets.GetValueOrDefault(ArticleField.Author),
        CitedSource = facets.GetValueOrDefault(ArticleField.CitedSource),
        PublishedYear = facets.GetValueOrDefault(ArticleField.PublishedYear),
    };
}
