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
        return parameters.Cursor.PlaceIn(request) is { } place
            ? page with { After = place.Position, Backwards = place.Backwards }
            : null;
    }
}
