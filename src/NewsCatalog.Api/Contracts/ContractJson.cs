using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Contracts;

/// <summary>How the contract is written as JSON: generated at build, so that the first request is not slow.</summary>
[JsonSerializable(typeof(CatalogResponse))]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(ArticlePageResponse))]
[JsonSerializable(typeof(PageResponse<ArticleSummaryResponse>))]
[JsonSerializable(typeof(PageResponse<RelatedHeadlineReferenceResponse>))]
[JsonSerializable(typeof(PageResponse<RelatedHeadlineResponse>))]
[JsonSerializable(typeof(RelatedHeadlineDetailResponse))]
[JsonSerializable(typeof(PageResponse<AuthorResponse>))]
[JsonSerializable(typeof(PageResponse<OutletResponse>))]
[JsonSerializable(typeof(OutletDetailResponse))]
[JsonSerializable(typeof(SimilarArticlesResponse))]
[JsonSerializable(typeof(SimilarArticleResponse))]
[JsonSerializable(typeof(SuggestionsResponse))]
[JsonSerializable(typeof(ChangesResponse))]
[JsonSerializable(typeof(ProvenanceResponse))]
[JsonSerializable(typeof(PageResponse<ArticleVersionResponse>))]
[JsonSerializable(typeof(ArticleVersionDetailResponse))]
[JsonSerializable(typeof(VersionChangesResponse))]
[JsonSerializable(typeof(ImportResponse))]
[JsonSerializable(typeof(ScanResponse))]
[JsonSerializable(typeof(PageResponse<ImportResponse>))]
[JsonSerializable(typeof(JsonObject))]
sealed partial class ContractJson : JsonSerializerContext
{
    public static ContractJson Web { get; } = new(WebJson.Configure(new JsonSerializerOptions()));
}
