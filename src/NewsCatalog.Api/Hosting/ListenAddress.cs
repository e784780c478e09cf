namespace NewsCatalog.Api.Hosting;

static class ListenAddress
{
    static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens here unless an address is configured in any of ASP.NET Core's ways (<c>--urls</c>, environment,
    /// <c>Kestrel:Endpoints</c>).</summary>
    public static void ListenByDefaultOn(this WebApplicationBuilder builder, string url)
    {
        var chosen = Settings.Any(setting => !string.IsNullOrEmpty(builder.Configuration[setting]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!chosen) builder.WebHost.UseUrls(url);
    }
}
