using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Hosting;

/// <summary>
/// Gives each request the scheme, the host and the path prefix that its client knows the catalog by. They come from
/// <see cref="SiteOptions.BaseUrl"/>; without it from the headers of a known proxy; else from the request itself.
/// Everything behind works with those of the request.
/// </summary>
static class PublicAddress
{
    public static void UsePublicAddress(this WebApplication app)
    {
        var proxies = KnownProxies.Parse(Of<ServerOptions>(app).KnownProxies)!;
        if (proxies.Count > 0) app.UseForwardedHeaders(Trusting(proxies));
        if (Of<SiteOptions>(app).BaseUrl is { Length: > 0 } url) app.UseBaseUrl(new Uri(url));
        else app.UseKnownScheme();
        app.UsePathPrefix();
    }

    static T Of<T>(WebApplication app)
        where T : class => app.Services.GetRequiredService<IOptions<T>>().Value;

    /// <summary>Each proxy appends to the headers; reading stops at the first that is not known.</summary>
    static ForwardedHeadersOptions Trusting(IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownIPNetworks.Add(proxy);
        return options;
    }

    /// <summary>A proxy may remove the prefix from the path, or leave it.</summary>
    static void UseBaseUrl(this WebApplication app, Uri url)
    {
        var (host, prefix) = (new HostString(url.Authority), PathPrefix.Of(PathString.FromUriComponent(url)));
        app.Use(next =>
            context =>
            {
                var request = context.Request;
                (request.Scheme, request.Host, request.PathBase) = (url.Scheme, host, prefix);
                if (request.Path.StartsWithSegments(prefix, StringComparison.Ordinal, out var path))
                    request.Path = path;
                return next(context);
            }
        );
    }

    /// <summary>Ignores a forwarded scheme that is neither http nor https: it would stand before every link.</summary>
    static void UseKnownScheme(this WebApplication app) =>
        app.Use(next =>
            context =>
            {
                if (context.Request.Scheme is not ("http" or "https"))
                {
                    context.Request.Scheme = context.Features.Get<ITlsConnectionFeature>() is null
                        ? Uri.UriSchemeHttp
                        : Uri.UriSchemeHttps;
                }

                return next(context);
            }
        );
}
