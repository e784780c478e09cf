namespace NewsCatalog.Paging;

/// <summary>One page of a list: <c>Total</c> counts the whole list, <c>Next</c> is where the following page begins, null on the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, Position? Next);
