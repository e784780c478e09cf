using Microsoft.Extensions.Options;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Paging;

namespace NewsCatalog.Api.Http;

static class PageLinks
{
    /// <summary>The page to read from the repository, or null when the cursor does not belong to this query.</summary>
    public static PageRequest? PageRequest(this HttpRequest request, PageParameters parameters)
    {
        var maxBytes = request.HttpContext.RequestServices.GetRequiredService<IOptions<ListOptions>>().Value.MaxPageBytes;
        var page = new PageRequest(parameters.Limit, After: null, parameters.Count != "none", maxBytes);
        if (parameters.Cursor is null) return page;
        return Cursor.Read(request, parameters.Cursor) is { } after ? page with { After = after } : null;
    }

    /// <summary>A page as the client sees it; sets the <c>Link</c> header (RFC 8288).</summary>
    public static PageResponse<TResponse> Page<T, TResponse>(this HttpResponse response, Page<T> page, Func<T, TResponse> from)
    {
        var request = response.HttpContext.Request;
        var next = page.Next is null ? null : Cursor.Link(request, page.Next);
        var first = $"<{Cursor.Link(request, null)}>; rel=\"first\"";
        response.Headers.Link = next is null ? first : $"<{next}>; rel=\"next\", {first}";
        return new PageResponse<TResponse>([.. page.Items.Select(from)], page.Total, next);
    }
}
