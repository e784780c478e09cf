using NewsCatalog.Paging;

namespace NewsCatalog.Search.Queries;

/// <summary>The ids of some hits in a row.</summary>
/// <param name="Ids">In order, as many as the page may have or fewer.</param>
/// <param name="Total">How many hits there are in all.</param>
/// <param name="HasMore">Whether others follow.</param>
/// <param name="PositionOf">The place of the hit with an index among <paramref name="Ids"/>.</param>
sealed record IndexPage(IReadOnlyList<string> Ids, int Total, bool HasMore, Func<int, Position> PositionOf)
{
    /// <summary>A page of the first of them.</summary>
    public Page<string> First(int count) => count < Ids.Count
        ? new Page<string>([.. Ids.Take(count)], Total, PositionOf(count - 1))
        : new Page<string>(Ids, Total, HasMore ? PositionOf(Ids.Count - 1) : null);
}
