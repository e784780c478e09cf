using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using NewsCatalog.Api.Formats;
using NewsCatalog.Data;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// Conditional requests and hot answers for actions that are <see cref="RevisionedAttribute"/>: the revision is read first, so a tag
/// never promises more than what was read after it. A client that has the answer gets 304, one that is kept is sent again; only
/// otherwise the action runs.
/// </summary>
sealed class ConditionalGet(
    RequestDelegate next, CatalogRevision catalog, AnswerCache cache, IResponseCompressionProvider compression, TimeProvider clock)
{
    static readonly StringValues Revalidate = "no-cache";
    static readonly StringValues VaryBy = "Accept, Accept-Encoding";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || !HttpMethods.IsGet(context.Request.Method)) return next(context);
        if (endpoint.Metadata.GetMetadata<VerbatimAttribute>() is not null) context.Request.Headers.AcceptEncoding = default;
        if (endpoint.Metadata.GetMetadata<RevisionedAttribute>() is not { } revisioned) return next(context);
        if (Negotiation.Choose(context, endpoint) is not { } mediaType) return Negotiation.NotAcceptable(context, endpoint).WriteAsync(context);

        var key = KeyOf(context, mediaType, revisioned.Daily);
        var revision = catalog.Read();
        if (cache.Find(key, revision) is { } kept) return SendAsync(context, kept);
        var tag = EntityTags.Of(key, revision);
        if (EntityTags.Lists(context.Request.Headers.IfNoneMatch, tag)) return NotModified(context, tag);
        return RunAsync(context, key, revision, tag);
    }

    AnswerKey KeyOf(HttpContext context, string mediaType, bool isDaily)
    {
        var request = context.Request;
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (isDaily) target = $"{target}#{clock.GetUtcNow():yyyy-MM-dd}";
        var coding = StringValues.IsNullOrEmpty(request.Headers.AcceptEncoding) ? "" : compression.GetCompressionProvider(context)?.EncodingName ?? "";
        return new AnswerKey(request.Scheme, request.Host.Value ?? "", target, mediaType, coding);
    }

    async Task RunAsync(HttpContext context, AnswerKey key, Revision revision, string tag)
    {
        var response = context.Response;
        var body = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode == StatusCodes.Status304NotModified)
        {
            Describe(response, response.Headers.ETag.ToString());
            return;
        }

        if (response.StatusCode == StatusCodes.Status200OK)
        {
            // Written while this was read: it may be of either state, so it is not kept and its tag is its own.
            var isSettled = catalog.Read() == revision;
            var ownTag = response.Headers.ETag;
            var answer = new Answer(
                revision,
                !StringValues.IsNullOrEmpty(ownTag) ? ownTag.ToString() : isSettled ? tag : EntityTags.Unique(),
                response.ContentType, response.Headers.ContentEncoding, response.Headers.Link, buffer.ToArray());
            if (isSettled) cache.Keep(key, answer);
            await SendAsync(context, answer);
            return;
        }

        if (buffer.Length == 0) return;
        response.ContentLength = buffer.Length;
        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    }

    static Task SendAsync(HttpContext context, Answer answer)
    {
        var ifNoneMatch = context.Request.Headers.IfNoneMatch;
        if (ifNoneMatch.Count > 0 && (ifNoneMatch == "*" || EntityTags.Lists(ifNoneMatch, answer.EntityTag))) return NotModified(context, answer.EntityTag);

        var response = context.Response;
        Describe(response, answer.EntityTag);
        var headers = response.Headers;
        headers.ContentType = answer.ContentType;
        headers.ContentEncoding = answer.ContentEncoding;
        headers.Link = answer.Link;
        headers.ContentLength = answer.Body.Length;
        return response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted).AsTask();
    }

    static Task NotModified(HttpContext context, string tag)
    {
        var response = context.Response;
        response.ContentType = null;
        response.ContentLength = null;
        response.Headers.ContentEncoding = default;
        response.StatusCode = StatusCodes.Status304NotModified;
        Describe(response, tag);
        return Task.CompletedTask;
    }

    static void Describe(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = Revalidate;
        response.Headers.Vary = VaryBy;
    }
}
