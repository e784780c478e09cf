using Microsoft.Extensions.Options;
using NewsCatalog.Paging;

namespace NewsCatalog.Api.Queries;

static class PageRequests
{
    /// <summary>The page to read from the repository, or null when the cursor does not belong to this query.</summary>
    public static PageRequest? PageRequest(this HttpRequest request, PageParameters parameters)
    {
        var maxBytes = request
            .HttpContext.RequestServices.GetRequiredService<IOptions<ListOptions>>()
            .Value.MaxPageBytes;
        var page = new PageRequest(parameters.Limit, After: null, parameters.Count.Value, maxBytes);
        if (parameters.Cursor is null) return page;
        return parameters.Cursor.PositionIn(request) is { } after ? page with { After = after } : null;
    }
}
