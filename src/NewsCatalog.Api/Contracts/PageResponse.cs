namespace NewsCatalog.Api.Contracts;

/// <summary>One page of a list.</summary>
/// <param name="Items">The items in the requested order. A page of very large articles has fewer items than `limit`;
/// follow `next` for the others.</param>
/// <param name="Total">Number of items in the whole list. Null with `count=none`.</param>
/// <param name="Next">The address of the next page. Null on the last page. Also sent as a `Link` header (RFC
/// 8288).</param>
/// <param name="Prev">The address of the page before. Null on the first page. Also sent as a `Link` header.</param>
public record PageResponse<T>(IReadOnlyList<T> Items, int? Total, string? Next, string? Prev);
