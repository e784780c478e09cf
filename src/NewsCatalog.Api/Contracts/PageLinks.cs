using NewsCatalog.Api.Queries;
using NewsCatalog.Paging;

namespace NewsCatalog.Api.Contracts;

static class PageLinks
{
    /// <summary>A page as the client sees it; sets the <c>Link</c> header (RFC 8288).</summary>
    public static PageResponse<TResponse> Page<T, TResponse>(
        this HttpResponse response,
        Page<T> page,
        Func<T, TResponse> from
    )
    {
        var request = response.HttpContext.Request;
        var next = page.Next is null ? null : Cursor.Link(request, page.Next);
        var prev = page.Previous is null ? null : Cursor.Link(request, page.Previous, backwards: true);
        response.Headers.Link = string.Join(
            ", ",
            from link in (IEnumerable<(string? Url, string Relation)>)
                [(next, "next"), (prev, "prev"), (Cursor.Link(request, place: null), "first")]
            where link.Url is not null
            select $"<{link.Url}>; rel=\"{link.Relation}\""
        );
        return new PageResponse<TResponse>([.. page.Items.Select(from)], page.Total, next, prev);
    }
}
