namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>The scripts of <c>tests/clients</c>: programs of others that read the API.</summary>
static class ClientScripts
{
    static readonly string Folder = Path.GetFullPath(Snapshot.PathOf("tests/clients"));

    static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public static void Need(bool chromium = false, params string[] programs)
    {
        var missing = OtherProgram.MissingOf(["node", "npm", .. programs]).ToList();
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            missing.Add("node_modules (run npm ci in tests/clients)");
        if (chromium && !File.Exists(Chromium))
            missing.Add($"{Chromium} (the environment's CHROMIUM names another)");
        OtherProgram.Need(missing);
    }

    /// <summary>Runs one of the scripts of <c>package.json</c>.</summary>
    public static Task<Ended> RunAsync(string script, params string[] arguments) =>
        OtherProgram.RunAsync(
            Folder,
            [OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "run", "--silent", script, "--", .. arguments],
            ("REDOCLY_TELEMETRY", "off"),
            ("REDOCLY_SUPPRESS_NOTIFICATIONS", "true"),
            ("CHROMIUM", Chromium)
        );
}
