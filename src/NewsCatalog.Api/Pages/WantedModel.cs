using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Pages;

/// <summary>A page of the headlines whose articles the catalog lacks.</summary>
public sealed record WantedModel(PageResponse<RelatedHeadlineResponse> Headlines, string? Query);
