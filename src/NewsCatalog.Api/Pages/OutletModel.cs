using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Pages;

/// <summary>An outlet, and who cites it how.</summary>
/// <param name="Outlet">The outlet and a page of the articles that cite it.</param>
/// <param name="Via">Through whom it is cited in the articles of this page, the most frequent first.</param>
/// <param name="Months">The articles that cite it by month.</param>
/// <param name="Years">The articles that cite it by year.</param>
public sealed record OutletModel(
    OutletDetailResponse Outlet,
    IReadOnlyList<(string Name, int Articles)> Via,
    IReadOnlyList<FacetValueResponse>? Months,
    IReadOnlyList<FacetValueResponse>? Years
);
