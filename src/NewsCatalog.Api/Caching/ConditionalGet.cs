using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using NewsCatalog.Api.Formats;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// Conditional requests for actions that are <see cref="RevisionedAttribute"/>. The revision is read before the action
/// runs, so a tag never promises more than what was read after it; a client whose tag is that of the present revision
/// gets 304 and nothing runs.
/// </summary>
sealed class ConditionalGet(
    RequestDelegate next, Revisions revisions, ResponseCache cache, IResponseCompressionProvider compression,
    IOptions<SiteOptions> site, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || !HttpMethods.IsGet(context.Request.Method))
            return next(context);
        if (endpoint.Metadata.GetMetadata<RevisionedAttribute>() is not { } revisioned)
            return next(context);
        if (Negotiation.Choose(context, endpoint) is not { } mediaType)
            return Negotiation.NotAcceptable(context, endpoint).WriteAsync(context);
        if (endpoint.Metadata.GetMetadata<VerbatimAttribute>() is not null)
            context.Request.Headers.AcceptEncoding = default;

        return RespondAsync(context, revisioned, CacheKey.Of(context, mediaType, EncodingOf(context)));
    }

    async Task RespondAsync(HttpContext context, RevisionedAttribute revisioned, CacheKey key)
    {
        var revision = await revisions.OfAsync(context, revisioned);
        if (!revisioned.Daily && cache.Find(key, revision) is { } cached)
        {
            CacheMetrics.CountHit();
            await cached.SendAsync(context);
            return;
        }

        var tag = EntityTags.Of(key.Url, RepresentationOf(key, revisioned), revision);
        if (EntityTags.Lists(context.Request.Headers.IfNoneMatch, tag))
        {
            CacheMetrics.CountHit();
            await CachedResponse.SendNotModified(context, tag);
            return;
        }

        CacheMetrics.CountMiss();
        await RunAsync(context, revisioned, revision, tag, key);
    }

    string? EncodingOf(HttpContext context) => StringValues.IsNullOrEmpty(context.Request.Headers.AcceptEncoding)
        ? null
        : compression.GetCompressionProvider(context)?.EncodingName;

    string RepresentationOf(CacheKey key, RevisionedAttribute revisioned) =>
        key.RepresentationAt(revisioned.Daily ? $"{clock.GetUtcNow():yyyy-MM-dd}" : null, site.Value);

    async Task RunAsync(
        HttpContext context,
        RevisionedAttribute revisioned,
        Revision revision,
        string tag,
        CacheKey key
    )
    {
        var response = context.Response;
        var namesBefore = response.Headers.Keys.ToHashSet();

        // Of pooled pages, so that a response allocates its own bytes and no more; never in a file.
        await using var buffer = new FileBufferingWriteStream(memoryThreshold: int.MaxValue);
        await RunIntoAsync(buffer, context);
        var ownTag = response.Headers.ETag.ToString();
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            // Written while this was read: it may be of either state, so it is not cached and its tag is its own. So is
            // a partial one.
            var isSettled = !PartialAnswer.Is(context) && await revisions.OfAsync(context, revisioned) == revision;
            var sent = new CachedResponse(
                revision, ownTag.Length > 0 ? ownTag : isSettled ? tag : EntityTags.Unique(),
                [.. response.Headers.Where(header => !namesBefore.Contains(header.Key))], await BytesOfAsync(buffer));
            if (isSettled && !revisioned.Daily) cache.Add(key, sent);
            await sent.SendAsync(context);
        }
        else if (response.StatusCode == StatusCodes.Status304NotModified)
        {
            await CachedResponse.SendNotModified(context, ownTag);
        }
        else if (buffer.Length > 0)
        {
            response.ContentLength = buffer.Length;
            await buffer.DrainBufferAsync(response.Body, context.RequestAborted);
        }
    }

    async Task RunIntoAsync(Stream buffer, HttpContext context)
    {
        var body = context.Response.Body;
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
    }

    static async Task<byte[]> BytesOfAsync(FileBufferingWriteStream buffer)
    {
        var bytes = new byte[buffer.Length];
        await buffer.DrainBufferAsync(new MemoryStream(bytes));
        return bytes;
    }
}
