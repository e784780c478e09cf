using Microsoft.Extensions.Primitives;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>A whole 200 answer at one revision, ready to be sent again; or of one that clients have its tag alone, without a body.</summary>
sealed record Answer(
    Revision Revision, string EntityTag, StringValues ContentType = default, StringValues ContentEncoding = default, StringValues Link = default, byte[]? Body = null)
{
    static readonly StringValues Revalidate = "no-cache";
    static readonly StringValues VaryBy = "Accept, Accept-Encoding";

    /// <summary>Sends it, or 304 when the client says that it has it; null when neither can be.</summary>
    public Task? TrySendAsync(HttpContext context)
    {
        var ifNoneMatch = context.Request.Headers.IfNoneMatch;
        if (EntityTags.Lists(ifNoneMatch, EntityTag) || (ifNoneMatch == "*" && Body is not null)) return NotModified(context, EntityTag);
        if (Body is null) return null;

        var headers = context.Response.Headers;
        Describe(headers, EntityTag);
        headers.ContentType = ContentType;
        headers.ContentEncoding = ContentEncoding;
        headers.Link = Link;
        headers.ContentLength = Body.Length;
        return context.Response.BodyWriter.WriteAsync(Body, context.RequestAborted).AsTask();
    }

    public static Task NotModified(HttpContext context, string tag)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        headers.ContentType = default;
        headers.ContentEncoding = default;
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
