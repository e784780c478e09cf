using Microsoft.AspNetCore.Http.Extensions;
using NewsCatalog.Api.Formats;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// All that a response depends on beside the catalog: the address, and what was chosen for it. What the client said to
/// get it chosen has no bound and is no part of it.
/// </summary>
readonly record struct CacheKey(string Scheme, string Host, string Target, string MediaType, string? Encoding)
{
    public static CacheKey Of(HttpContext context, string mediaType, string? encoding) =>
        new(
            context.Request.Scheme,
            context.Request.Headers.Host.ToString(),
            context.Request.GetEncodedPathAndQuery(),
            mediaType,
            encoding
        );

    /// <summary>How much memory it takes, in bytes; the media type and the encoding are shared with all
    /// others.</summary>
    public int Bytes => sizeof(char) * (Host.Length + Target.Length);

    /// <summary>All that makes other bytes of one address at one revision.</summary>
    /// <param name="day">The day that the response depends on; null when it depends on none.</param>
    /// <param name="site">What the settings say of the site.</param>
    public string RepresentationAt(string? day, SiteOptions site) => $"{MediaType} {Encoding} {day} {site}";

    public string Url => $"{Scheme}://{Host}{Target}";
}
