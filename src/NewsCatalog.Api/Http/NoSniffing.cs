namespace NewsCatalog.Api.Http;

static class NoSniffing
{
    /// <summary>Source texts are foreign: a browser must show them as the type they are sent as, never guess HTML.</summary>
    public static void UseNoSniffing(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return next(context);
    });
}
