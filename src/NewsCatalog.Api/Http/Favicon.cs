namespace NewsCatalog.Api.Http;

static class Favicon
{
    /// <summary>The icon that browsers and feed readers show beside the name of the catalog. A cache may keep it for a
    /// week.</summary>
    public static void MapFavicon(this WebApplication app)
    {
        var icon = new EmbeddedFile("NewsCatalog.Api.Http.favicon.ico");

        // A delegate without parameters: binding them would compile expressions at every start.
        app.MapGet("/favicon.ico", context => icon.SendAsync(context, "image/x-icon", "public, max-age=604800"));
    }
}
