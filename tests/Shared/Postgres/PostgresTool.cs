using System.Diagnostics;

namespace NewsCatalog.Tests.Postgres;

/// <summary>The programs of PostgreSQL, run as the user who may run its server.</summary>
static class PostgresTool
{
    static readonly string? Binaries = FindBinaries();

    static bool IsRoot => Environment.UserName == "root";

    public static bool IsMissing => Binaries is null;

    public static string PathOf(string tool) => Path.Combine(Binaries!, tool);

    public static void Run(string tool, IEnumerable<string> arguments) =>
        Run([.. AsPostgres, PathOf(tool), .. arguments]);

    /// <summary>Starts a script whose standard input stays open.</summary>
    public static Process Start(string script)
    {
        string[] command = [.. AsPostgres, "sh", "-c", script];
        return Process.Start(
            new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/", RedirectStandardInput = true }
        )!;
    }

    /// <summary>Lets the user who runs the server have a folder.</summary>
    public static void GiveAway(string folder)
    {
        if (IsRoot)
            Run(["chown", "postgres", folder]);
    }

    public static void Remove(string folder) => Run(["rm", "-rf", folder]);

    static string[] AsPostgres => IsRoot ? ["runuser", "-u", "postgres", "--"] : [];

    // Into no pipe: a server that a tool starts would keep it open.
    static void Run(string[] command)
    {
        var start = new ProcessStartInfo("sh", ["-c", "\"$@\" >/dev/null 2>&1 </dev/null", "sh", .. command])
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }

    static string? FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var major) ? major : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));
    }
}
