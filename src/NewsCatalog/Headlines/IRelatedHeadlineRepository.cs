using NewsCatalog.Paging;

namespace NewsCatalog.Headlines;

/// <summary>The headlines that sources list, each with what it leads to.</summary>
public interface IRelatedHeadlineRepository
{
    /// <summary>One headline, or null.</summary>
    Task<RelatedHeadline?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>One page of the headlines, all or those of one status, by the number of articles that list them; and
    /// the count of them all.</summary>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    Task<Page<RelatedHeadline>> ListAsync(
        ResolutionStatus? status,
        bool descending,
        PageRequest page,
        CancellationToken cancellationToken
    );

    /// <summary>Those of these headlines that there are, in the order of the ids.</summary>
    Task<IReadOnlyList<RelatedHeadline>> ListAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);
}
