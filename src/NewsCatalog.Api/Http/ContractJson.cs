using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;

namespace NewsCatalog.Api.Http;

/// <summary>How the contract is written as JSON: generated at build, so that the first request is not slow.</summary>
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(ArticlePageResponse))]
[JsonSerializable(typeof(PageResponse<ArticleSummaryResponse>))]
[JsonSerializable(typeof(PageResponse<RelatedHeadlineReferenceResponse>))]
[JsonSerializable(typeof(PageResponse<RelatedHeadlineResponse>))]
[JsonSerializable(typeof(RelatedHeadlineDetailResponse))]
[JsonSerializable(typeof(PageResponse<OutletResponse>))]
[JsonSerializable(typeof(OutletDetailResponse))]
[JsonSerializable(typeof(PageResponse<SimilarArticleResponse>))]
[JsonSerializable(typeof(SuggestionsResponse))]
[JsonSerializable(typeof(ChangesResponse))]
[JsonSerializable(typeof(ProvenanceResponse))]
[JsonSerializable(typeof(JsonFeed))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string[]))]
sealed partial class ContractJson : JsonSerializerContext
{
    public static ContractJson Web { get; } = new(Configure(new JsonSerializerOptions()));

    /// <summary>camelCase names and values, UTC times with a Z, letters of every script as they are.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new UtcTimeConverter());
        return options;
    }
}
