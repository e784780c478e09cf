namespace NewsCatalog.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Total">How many the whole list has; null when nobody asked.</param>
/// <param name="Next">The place behind which the following page begins; null on the last.</param>
/// <param name="Previous">The place before which the page before ends; null on the first.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int? Total, Position? Next, Position? Previous = null)
{
    public Page<TOther> Select<TOther>(Func<T, TOther> map) => With([.. Items.Select(map)]);

    /// <summary>The same page of other forms of its items.</summary>
    public Page<TOther> With<TOther>(IReadOnlyList<TOther> items) => new(items, Total, Next, Previous);
}

public static class Page
{
    /// <summary>The page that was read for a request.</summary>
    /// <param name="items">In the order they were read in.</param>
    /// <param name="hasMore">Whether others follow in that order.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="placeOf">The place of the item with this index.</param>
    public static Page<T> Read<T>(
        IReadOnlyList<T> items,
        bool hasMore,
        PageRequest request,
        Func<int, Position> placeOf
    )
    {
        var (first, last) = items.Count == 0 ? (null, null) : (placeOf(0), placeOf(items.Count - 1));
        return request.Backwards
            ? new Page<T>([.. items.Reverse()], Total: null, Next: first, Previous: hasMore ? last : null)
            : new Page<T>(items, Total: null, hasMore ? last : null, request.After is null ? null : first);
    }
}
