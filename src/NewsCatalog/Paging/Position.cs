namespace NewsCatalog.Paging;

/// <summary>
/// A place in a sorted list: the sort key and id (or number) of the last item seen. It counts no rows, so it stays
/// right while items are added and removed. <c>Key</c> is null where that item has no value to sort by.
/// </summary>
public sealed record Position(string? Key, string Id);
