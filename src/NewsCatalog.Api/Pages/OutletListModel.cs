using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Pages;

/// <summary>A page of the outlets whose name contains a text; of all when it is null.</summary>
public sealed record OutletListModel(PageResponse<OutletResponse> Outlets, string? Query);
