using System.Buffers.Text;
using System.Security.Cryptography;

namespace NewsCatalog.Api.Pages;

/// <summary>The style sheet and the script of the pages, which are parts of the program.</summary>
static class PageAssets
{
    static readonly Asset Style = new("reader.css", "text/css");
    static readonly Asset Script = new("reader.js", "text/javascript");

    public static string StyleAddress => Style.Address;

    public static string ScriptAddress => Script.Address;

    /// <summary>Their addresses name their content, so a cache may keep them for ever.</summary>
    public static void MapPageAssets(this WebApplication app)
    {
        foreach (var asset in (Asset[])[Style, Script]) app.MapGet(asset.Path, asset.SendAsync);
    }

    sealed class Asset(string name, string mediaType)
    {
        readonly Lazy<byte[]> _bytes = new(() => Read(name));

        public string Path => $"/assets/{name}";

        public string Address => Contracts.Address.Of($"{Path}?v={Version}");

        string Version => field ??= Base64Url.EncodeToString(SHA256.HashData(_bytes.Value).AsSpan(0, 6));

        public Task SendAsync(HttpContext context)
        {
            var isNamed = context.Request.Query["v"] == Version;
            context.Response.Headers.CacheControl = isNamed ? "public, max-age=31536000, immutable" : "no-cache";
            return Results
                .Bytes(_bytes.Value, $"{mediaType}; charset=utf-8", entityTag: new($"\"{Version}\""))
                .ExecuteAsync(context);
        }

        static byte[] Read(string name)
        {
            using var stream = typeof(Asset).Assembly.GetManifestResourceStream($"NewsCatalog.Api.Pages.{name}")!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
