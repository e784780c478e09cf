using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace NewsCatalog.Api.Http;

static class Favicon
{
    const string File = "NewsCatalog.Api.Http.favicon.ico";

    /// <summary>The icon that browsers and feed readers show beside the name of the catalog. A cache may keep it for a
    /// week.</summary>
    public static void MapFavicon(this WebApplication app)
    {
        var icon = new Lazy<(byte[] Bytes, EntityTagHeaderValue Tag)>(Read);

        // A delegate without parameters: binding them would compile expressions at every start.
        app.MapGet(
            "/favicon.ico",
            context =>
            {
                context.Response.Headers.CacheControl = "public, max-age=604800";
                return Results.Bytes(icon.Value.Bytes, "image/x-icon", entityTag: icon.Value.Tag).ExecuteAsync(context);
            }
        );
    }

    static (byte[] Bytes, EntityTagHeaderValue Tag) Read()
    {
        using var stream = typeof(Favicon).Assembly.GetManifestResourceStream(File)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
