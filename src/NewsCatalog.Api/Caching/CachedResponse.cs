using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>A whole 200 response at one revision of the catalog, ready to be sent again.</summary>
/// <param name="Revision">The state of the catalog that it shows.</param>
/// <param name="EntityTag">Its strong entity tag.</param>
/// <param name="Headers">The other headers that its action and its encoding have set.</param>
/// <param name="Body">Its bytes as they are sent, encoded.</param>
sealed record CachedResponse(
    Revision Revision, string EntityTag, IReadOnlyList<KeyValuePair<string, StringValues>> Headers, byte[] Body)
{
    static readonly StringValues Revalidate = "no-cache";
    static readonly StringValues VaryBy = "Accept, Accept-Encoding";

    /// <summary>Sends it, or 304 when the client says that it has it.</summary>
    public Task SendAsync(HttpContext context)
    {
        var ifNoneMatch = context.Request.Headers.IfNoneMatch;
        if (ifNoneMatch == "*" || EntityTags.Lists(ifNoneMatch, EntityTag)) return SendNotModified(context, EntityTag);
        var headers = context.Response.Headers;
        foreach (var (name, value) in Headers) headers[name] = value;
        Describe(headers, EntityTag);
        headers.ContentLength = Body.Length;
        return context.Response.BodyWriter.WriteAsync(Body, context.RequestAborted).AsTask();
    }

    public static Task SendNotModified(HttpContext context, string tag)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        headers.Remove(HeaderNames.ContentType);
        headers.Remove(HeaderNames.ContentEncoding);
        headers.ContentLength = null;
        Describe(headers, tag);
        return Task.CompletedTask;
    }

    static void Describe(IHeaderDictionary headers, string tag)
    {
        headers.ETag = tag;
        headers.CacheControl = Revalidate;
        headers.Vary = VaryBy;
    }
}
