using NewsCatalog.Outlets;

namespace NewsCatalog.Api.Contracts;

/// <summary>A news outlet and the articles that credit it.</summary>
/// <param name="Id">Opaque id, derived from the name, ignoring case.</param>
/// <param name="Url">The outlet's own address, a relative reference.</param>
/// <param name="Name">The name as the first citing article writes it, without a leading "the".</param>
/// <param name="Articles">Number of articles that cite the outlet.</param>
/// <param name="Attributions">A page of the articles that cite the outlet, newest first, one entry for each
/// article.</param>
public sealed record OutletDetailResponse(
    string Id,
    string Url,
    string Name,
    int Articles,
    PageResponse<ArticleAttributionsResponse> Attributions
)
{
    public static OutletDetailResponse From(Outlet outlet, PageResponse<ArticleAttributionsResponse> attributions) =>
        new(outlet.Id, Address.OfOutlet(outlet.Id), outlet.Name, outlet.ArticleCount, attributions);
}
