using System.CommandLine;
using System.Globalization;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Api.Commands;

/// <summary><c>scan [FOLDER]</c>: brings the catalog up to date with the folder once, also beside a running
/// server.</summary>
static class ScanCommand
{
    /// <summary>A file that is written for longer than this is left to the next scan.</summary>
    const int MostScans = 5;

    public static Command Create(IReadOnlyList<string> settings, Command root)
    {
        var acceptMissing = new Option<bool>("--accept-missing")
        {
            Description = "Withdraw the articles of all missing files, however many they are.",
        };
        var command = new Command("scan", "Bring the catalog up to date with the folder once.") { acceptMissing };
        var folder = new FolderArgument(command, settings, root);
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    folder.SettingsOf(parsed),
                    parsed.GetValue(acceptMissing),
                    parsed.InvocationConfiguration.Output,
                    stop
                )
        );
        return command;
    }

    static async Task<int> RunAsync(
        IReadOnlyList<string> settings,
        bool acceptsMissing,
        TextWriter output,
        CancellationToken stop
    )
    {
        await using var host = await CatalogHost.OpenAsync(settings, DatabaseUse.Make, stop);
        await host.Get<FolderClaim>().MakeAsync(stop);
        var total = await ScanAsync(host.Get<FolderScan>(), acceptsMissing, stop);
        output.WriteLine(Describe(total, host.Seeds.Folder));
        if (host.Get<FolderState>().Problem is null) return 0;

        // The log says which.
        return CommandLine.Refused;
    }

    static async Task<ScanReport> ScanAsync(FolderScan scan, bool acceptsMissing, CancellationToken stop)
    {
        var mode = new ScanMode(WaitsForWriters: true, acceptsMissing);
        var total = await scan.RunAsync(mode, stop);
        for (var scans = 1; total.ScanAgainAfter is { } rest && scans < MostScans; scans++)
        {
            await Task.Delay(rest, stop);
            total = total.Then(await scan.RunAsync(mode, stop));
        }

        return total;
    }

    static string Describe(ScanReport report, string folder) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{EscapedControlCharacters.Escape(UserPath.Shorten(folder))}: {report.Added:N0} added, "
                + $"{report.Updated:N0} updated, {report.Moved:N0} moved, "
                + $"{report.Withdrawn:N0} withdrawn, {report.Unchanged:N0} unchanged, {report.Unreadable:N0} unreadable"
        );
}
