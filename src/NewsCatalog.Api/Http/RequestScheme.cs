using Microsoft.AspNetCore.Http.Features;

namespace NewsCatalog.Api.Http;

static class RequestScheme
{
    /// <summary>
    /// Ignores a forwarded scheme (<c>X-Forwarded-Proto</c>) that is neither http nor https: it would stand before
    /// every link.
    /// </summary>
    public static void UseKnownScheme(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var request = context.Request;
                if (request.Scheme is not ("http" or "https"))
                {
                    request.Scheme = context.Features.Get<ITlsConnectionFeature>() is null
                        ? Uri.UriSchemeHttp
                        : Uri.UriSchemeHttps;
                }

                return next(context);
            }
        );
}
