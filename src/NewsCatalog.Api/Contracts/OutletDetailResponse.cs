using NewsCatalog.Outlets;

namespace NewsCatalog.Api.Contracts;

/// <summary>A news outlet and where it is credited.</summary>
/// <param name="Id">Opaque; derived from the name, ignoring case.</param>
/// <param name="Url">The outlet's own address, a relative reference.</param>
/// <param name="Name">As the first article that cited it wrote it, without a leading "the".</param>
/// <param name="Articles">How many articles cite it.</param>
/// <param name="Attributions">One entry per article that cites it, newest first, paged.</param>
public sealed record OutletDetailResponse(string Id, string Url, string Name, int Articles, PageResponse<ArticleAttributionsResponse> Attributions)
{
    public static OutletDetailResponse From(Outlet outlet, PageResponse<ArticleAttributionsResponse> attributions) =>
        new(outlet.Id, Address.OfOutlet(outlet.Id), outlet.Name, outlet.ArticleCount, attributions);
}
