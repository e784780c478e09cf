using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Pages;

/// <summary>What the first page shows.</summary>
public sealed record HomeModel(CatalogResponse Catalog, IReadOnlyList<ArticleSummaryResponse> Newest);
