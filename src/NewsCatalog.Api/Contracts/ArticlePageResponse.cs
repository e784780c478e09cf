using System.Text.Json.Serialization;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Contracts;

/// <summary>One page of a list of articles.</summary>
public sealed record ArticlePageResponse(
    IReadOnlyList<ArticleSummaryResponse> Items,
    int? Total,
    string? Next,
    string? Prev
) : PageResponse<ArticleSummaryResponse>(Items, Total, Next, Prev)
{
    public static ArticlePageResponse From(
        PageResponse<ArticleSummaryResponse> page,
        ArticleList list,
        HttpRequest request
    ) =>
        new(page.Items, page.Total, page.Next, page.Prev)
        {
            Facets = FacetsResponse.From(list.Facets, request),
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
