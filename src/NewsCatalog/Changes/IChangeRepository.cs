using NewsCatalog.Paging;

namespace NewsCatalog.Changes;

/// <summary>The change log.</summary>
public interface IChangeRepository
{
    /// <summary>The changes that follow one, in the order of their commits, at most <paramref name="limit"/>;
    /// <c>default</c> is before the first.</summary>
    /// <returns>Null when the log has no such change: it is one of another database.</returns>
    Task<ChangePage?> ListAsync(Revision after, int limit, CancellationToken cancellationToken);

    /// <summary>A page of the changes of articles themselves, the newest first.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another list.</exception>
    Task<Page<Change>> ListNewestAsync(PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Some changes in a row.</summary>
/// <param name="Items">The oldest first.</param>
/// <param name="HasMore">Whether others follow already.</param>
public sealed record ChangePage(IReadOnlyList<Change> Items, bool HasMore);
