namespace NewsCatalog.Api.Http;

static class SecurityHeaders
{
    const string OfData = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    const string OfPages =
        "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>
    /// Source texts are foreign. A browser must show them as the type they are sent as, never guess HTML, and must run
    /// and load nothing but what the program itself has, and from the API nothing at all. Swagger UI has scripts in its
    /// page.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                Set(context);
                return next(context);
            }
        );

    /// <summary>Sets them again where an answer was begun anew, which has removed them.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        var path = context.Request.Path;
        if (!path.StartsWithSegments("/swagger"))
            headers.ContentSecurityPolicy = IsData(path) ? OfData : OfPages;
    }

    static bool IsData(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/feeds");
}
