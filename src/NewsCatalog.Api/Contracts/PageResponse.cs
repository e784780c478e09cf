namespace NewsCatalog.Api.Contracts;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the order asked for. A page of very large articles has fewer than `limit`; `next` leads on.</param>
/// <param name="Total">How many items the whole list has; null with `count=none`.</param>
/// <param name="Next">The address of the next page; null on the last. Also sent as a `Link` header (RFC 8288).</param>
public record PageResponse<T>(IReadOnlyList<T> Items, int? Total, string? Next);
