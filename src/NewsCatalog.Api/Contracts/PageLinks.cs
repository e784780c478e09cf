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
        var first = $"<{Cursor.Link(request, null)}>; rel=\"first\"";
        response.Headers.Link = next is null ? first : $"<{next}>; rel=\"next\", {first}";
        return new PageResponse<TResponse>([.. page.Items.Select(from)], page.Total, next);
    }
}
