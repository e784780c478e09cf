using NewsCatalog.Api.Http;

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
        const int LettersOfVersion = 12;

        readonly EmbeddedFile _file = new($"NewsCatalog.Api.Pages.{name}");

        public string Path => $"/assets/{name}";

        public string Address => Contracts.Address.Of($"{Path}?v={Version}");

        string Version => _file.Sha256[..LettersOfVersion];

        public Task SendAsync(HttpContext context) =>
            _file.SendAsync(
                context,
                $"{mediaType}; charset=utf-8",
                context.Request.Query["v"] == Version ? "public, max-age=31536000, immutable" : "no-cache"
            );
    }
}
