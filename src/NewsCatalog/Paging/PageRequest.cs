namespace NewsCatalog.Paging;

/// <summary>Which page of a list.</summary>
/// <param name="Limit">The most items it may have.</param>
/// <param name="After">The place that it begins behind, or that it ends before when it is read backwards; null for the
/// beginning of the list.</param>
/// <param name="Count">Whether the items of the whole list are counted.</param>
/// <param name="MaxBytes">
/// About how large it may be. A page ends before the item that would make it larger, but has at least one.
/// </param>
/// <param name="Backwards">Whether it has the items before a place instead of those behind it.</param>
public sealed record PageRequest(
    int Limit,
    Position? After = null,
    bool Count = true,
    long MaxBytes = long.MaxValue,
    bool Backwards = false
);
