using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// Before routing: sends an answer that is kept for the same request again, or 304 to a client that has it. Only a request that names
/// an origin goes on, because it needs headers of its own.
/// </summary>
sealed class KeptAnswers(RequestDelegate next, CatalogRevision catalog, AnswerCache cache)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        return HttpMethods.IsGet(context.Request.Method) && headers.Origin.Count == 0 && cache.Find(RequestKey.Of(context), catalog) is { } answer
            ? answer.TrySendAsync(context) ?? next(context)
            : next(context);
    }
}
