using System.CommandLine;
using NewsCatalog.Api.Hosting;

namespace NewsCatalog.Api.Commands;

/// <summary><c>check [FOLDER]</c>: says what is damaged and what differs, and writes nothing.</summary>
static class CheckCommand
{
    public static Command Create(IReadOnlyList<string> settings, Command root)
    {
        var command = new Command("check", "Check the database, the stored bytes, the index and the folder.");
        var folder = new FolderArgument(command, settings, root, offersAdopt: false);
        command.SetAction(
            (parsed, stop) => RunAsync(folder.SettingsOf(parsed), parsed.InvocationConfiguration.Output, stop)
        );
        return command;
    }

    static async Task<int> RunAsync(IReadOnlyList<string> settings, TextWriter output, CancellationToken stop)
    {
        await using var host = await CatalogHost.OpenAsync(settings, DatabaseUse.Read, stop);
        var check = host.Get<CatalogCheck>();
        var isSound = true;
        foreach (var part in Enum.GetValues<CheckedPart>())
        {
            var found = await check.RunAsync(part, stop).ToListAsync(stop);
            if (found.Count == 0) output.WriteLine($"{part}: sound");
            foreach (var finding in found)
                output.WriteLine($"{part}: {EscapedControlCharacters.Escape(finding.Message)}");
            isSound &= found.TrueForAll(finding => finding.IsExpected);
            if (part == CheckedPart.Database && check.IsOutdated) break;
        }

        return isSound ? 0 : CommandLine.Refused;
    }
}
