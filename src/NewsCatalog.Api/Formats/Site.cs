using Microsoft.Extensions.Options;

namespace NewsCatalog.Api.Formats;

/// <summary>Where this catalog is published and what it is called, for formats that are read far from it: absolute addresses only.</summary>
sealed record Site(string Title, string BaseUrl)
{
    public static Site Of(HttpContext context)
    {
        var request = context.Request;
        var options = context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        return new Site(options.Title, $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}");
    }

    /// <summary>The absolute form of a relative reference.</summary>
    public string Url(string reference) => BaseUrl + reference;
}
