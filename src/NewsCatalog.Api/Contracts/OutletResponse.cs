using NewsCatalog.Outlets;

namespace NewsCatalog.Api.Contracts;

/// <summary>A news outlet that articles cite.</summary>
/// <param name="Id">Opaque id, derived from the name, ignoring case.</param>
/// <param name="Url">The outlet's own address, a relative reference.</param>
/// <param name="Name">The name as the first citing article writes it, without a leading "the".</param>
/// <param name="Articles">Number of articles that cite the outlet.</param>
public sealed record OutletResponse(string Id, string Url, string Name, int Articles)
{
    public static OutletResponse From(Outlet outlet) =>
        new(outlet.Id, Address.OfOutlet(outlet.Id), outlet.Name, outlet.ArticleCount);
}
