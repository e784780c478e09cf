using Microsoft.Extensions.Options;

namespace NewsCatalog.Api.Formats;

/// <summary>Where this catalog is published and what it is called, for formats that are read far from it: absolute
/// addresses only.</summary>
/// <param name="Title">The name of the catalog.</param>
/// <param name="Origin">Scheme and host, such as <c>https://news.example</c>.</param>
public sealed record Site(string Title, string Origin)
{
    internal static Site Of(HttpContext context) =>
        Find(context) ?? throw new BadHttpRequestException("Its Host gives no address that links could begin with.");

    /// <summary>Null when the request names no host that links could begin with.</summary>
    internal static Site? Find(HttpContext context) =>
        UrlOf(context.Request) is { } url
            ? new Site(context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.Title, url)
            : null;

    /// <summary>The absolute form of a relative reference.</summary>
    public string Url(string reference) => Origin + reference;

    /// <summary>Null when the client sent no host, or one that the server lets pass and no address can have
    /// (<c>a..b</c>, <c>a:99999</c>).</summary>
    static string? UrlOf(HttpRequest request)
    {
        try
        {
            var url = $"{request.Scheme}://{request.Host.ToUriComponent()}";
            return Uri.TryCreate(url, UriKind.Absolute, out _) ? url : null;
        }
        catch (ArgumentException)
        {
            // An encoded name ("xn--…") that decodes to none.
            return null;
        }
    }
}
