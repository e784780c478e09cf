namespace NewsCatalog.Paging;

/// <summary>
/// One page of a list: <c>Total</c> counts the whole list, null when nobody asked; <c>Next</c> is where the following
/// page begins, null on the last.
/// </summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int? Total, Position? Next)
{
    public Page<TOther> Select<TOther>(Func<T, TOther> map) => new([.. Items.Select(map)], Total, Next);
}
