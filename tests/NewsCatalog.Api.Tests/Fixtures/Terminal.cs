namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Runs the program on a terminal, by script(1) of util-linux.</summary>
static class Terminal
{
    /// <summary>Why it cannot be used here; null when it can.</summary>
    public static string? SkipReason =>
        OperatingSystem.IsLinux() && File.Exists("/usr/bin/script") ? null : "there is no script (util-linux)";

    public static CatalogProcess Run(
        IEnumerable<(string Name, string? Value)> environment,
        params IEnumerable<string> arguments
    ) =>
        CatalogProcess.RunCommand(
            ["script", "-qec", Quoted(CatalogProcess.BuiltProgram.Concat(arguments)), "/dev/null"],
            environment
        );

    static string Quoted(IEnumerable<string> words) => string.Join(' ', words.Select(word => $"'{word}'"));
}
