using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using NewsCatalog.Api.Formats;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// Conditional requests for actions that are <see cref="RevisionedAttribute"/>. The revision is read before the action runs, so a tag
/// never promises more than what was read after it; a client whose tag is that of the present revision gets 304 and nothing runs.
/// </summary>
sealed class ConditionalGet(
    RequestDelegate next, CatalogRevision catalog, AnswerCache cache, IResponseCompressionProvider compression, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || !HttpMethods.IsGet(context.Request.Method)) return next(context);
        if (endpoint.Metadata.GetMetadata<RevisionedAttribute>() is not { } revisioned) return next(context);

        var key = RequestKey.Of(context);
        if (Negotiation.Choose(context, endpoint) is not { } mediaType) return Negotiation.NotAcceptable(context, endpoint).WriteAsync(context);
        if (endpoint.Metadata.GetMetadata<VerbatimAttribute>() is not null) context.Request.Headers.AcceptEncoding = default;
        var coding = StringValues.IsNullOrEmpty(context.Request.Headers.AcceptEncoding) ? null : compression.GetCompressionProvider(context)?.EncodingName;

        var revision = catalog.Read();
        var today = revisioned.Daily ? $"{clock.GetUtcNow():yyyy-MM-dd}" : null;
        var tag = EntityTags.Of($"{key.Scheme}://{key.Host}{key.Target}", $"{mediaType} {coding} {today}", revision);
        if (!EntityTags.Lists(context.Request.Headers.IfNoneMatch, tag)) return RunAsync(context, revision, tag, revisioned.Daily ? null : key);
        if (!revisioned.Daily) cache.Keep(key, new Answer(revision, tag));
        return Answer.NotModified(context, tag);
    }

    async Task RunAsync(HttpContext context, Revision revision, string tag, RequestKey? key)
    {
        var response = context.Response;
        var body = response.Body;

        // Of pooled pages, so that an answer allocates its own bytes and no more; never in a file.
        await using var buffer = new FileBufferingWriteStream(memoryThreshold: int.MaxValue);
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        var ownTag = response.Headers.ETag.ToString();
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            // Written while this was read: it may be of either state, so it is not kept and its tag is its own.
            var isSettled = catalog.Read() == revision;
            var answer = new Answer(
                revision,
                ownTag.Length > 0 ? ownTag : isSettled ? tag : EntityTags.Unique(),
                response.ContentType, response.Headers.ContentEncoding, response.Headers.Link, await BytesOfAsync(buffer));
            if (isSettled && key is { } kept) cache.Keep(kept, answer);
            await answer.TrySendAsync(context)!;
        }
        else if (response.StatusCode == StatusCodes.Status304NotModified)
        {
            await Answer.NotModified(context, ownTag);
        }
        else if (buffer.Length > 0)
        {
            response.ContentLength = buffer.Length;
            await buffer.DrainBufferAsync(body, context.RequestAborted);
        }
    }

    static async Task<byte[]> BytesOfAsync(FileBufferingWriteStream buffer)
    {
        var bytes = new byte[buffer.Length];
        await buffer.DrainBufferAsync(new MemoryStream(bytes));
        return bytes;
    }
}
