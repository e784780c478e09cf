namespace NewsCatalog.Api.Http;

static class SecurityHeaders
{
    /// <summary>
    /// Source texts are foreign. A browser must show them as the type they are sent as, never guess HTML, and must run
    /// and load nothing from any page but Swagger UI.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                if (!context.Request.Path.StartsWithSegments("/swagger"))
                {
                    headers.ContentSecurityPolicy =
                        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
                }

                return next(context);
            }
        );
}
