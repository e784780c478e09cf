using NewsCatalog.Paging;

namespace NewsCatalog.Search.Queries;

/// <summary>The ids of some hits in a row.</summary>
/// <param name="Ids">In the order they were read in, as many as the page may have or fewer.</param>
/// <param name="Total">How many hits there are in all.</param>
/// <param name="HasMore">Whether others follow in that order.</param>
/// <param name="Request">The page that was asked for.</param>
/// <param name="PositionOf">The place of the hit with an index among <paramref name="Ids"/>.</param>
sealed record IndexPage(
    IReadOnlyList<string> Ids,
    int Total,
    bool HasMore,
    PageRequest Request,
    Func<int, Position> PositionOf
)
{
    /// <summary>A page of the first of them.</summary>
    public Page<string> First(int count) =>
        Page.Read([.. Ids.Take(count)], HasMore || count < Ids.Count, Request, PositionOf) with
        {
            Total = Request.Count ? Total : null,
        };
}
