using NewsCatalog.Paging;

namespace NewsCatalog.Outlets;

/// <summary>The news outlets that articles cite.</summary>
public interface ICitedSourceRepository
{
    /// <summary>One outlet, or null.</summary>
    Task<Outlet?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Those of these outlets that there are, in the order of the ids.</summary>
    Task<IReadOnlyList<Outlet>> ListAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>One page of the outlets whose name contains a text, ignoring case (of all when it is null); and the
    /// count of them all.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    Task<Page<Outlet>> ListAsync(
        string? nameContains,
        OutletOrder order,
        PageRequest page,
        CancellationToken cancellationToken
    );

    /// <summary>One page of the articles that cite an outlet, newest first, each with its citations of that outlet
    /// alone; and the count of them all.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another list.</exception>
    Task<Page<ArticleCitations>> ListCitingAsync(
        string outletId,
        PageRequest page,
        CancellationToken cancellationToken
    );
}
