using NewsCatalog.Paging;

namespace NewsCatalog.Articles;

/// <summary>The authors of articles.</summary>
public interface IAuthorRepository
{
    /// <summary>One page of the authors whose name contains a text, ignoring case (of all when it is null); and the
    /// count of them all.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    Task<Page<Author>> ListAsync(
        string? nameContains,
        AuthorOrder order,
        PageRequest page,
        CancellationToken cancellationToken
    );
}
