using NewsCatalog.Outlets;

namespace NewsCatalog.Api.Contracts;

/// <summary>A news outlet that articles cite.</summary>
/// <param name="Id">Opaque; derived from the name, ignoring case.</param>
/// <param name="Url">The outlet's own address, a relative reference.</param>
/// <param name="Name">As the first article that cited it wrote it, without a leading "the".</param>
/// <param name="Articles">How many articles cite it.</param>
public sealed record OutletResponse(string Id, string Url, string Name, int Articles)
{
    public static OutletResponse From(Outlet outlet) => new(outlet.Id, Address.OfOutlet(outlet.Id), outlet.Name, outlet.ArticleCount);
}
