using System.CommandLine;
using NewsCatalog.Api.Hosting;

namespace NewsCatalog.Api.Commands;

/// <summary>The folder of texts as an option, which says whose catalog is meant. The folder may be gone.</summary>
sealed class FolderOption
{
    public const string Name = "--folder";
    public const string Setting = "--Seeds:Folder";

    readonly IReadOnlyList<string> _settings;

    /// <param name="settings">The settings of the command line, filled before the command runs.</param>
    public FolderOption(IReadOnlyList<string> settings)
    {
        _settings = settings;
        Option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } folder && IsIn(settings))
                result.AddError($"The folder of texts is given twice: as '{folder}' and by {Setting}.");
        });
    }

    public Option<string?> Option { get; } = new(Name)
    {
        Description = "The folder of texts whose catalog is meant, the same as the setting Seeds:Folder.",
        HelpName = "FOLDER",
    };

    public static bool IsIn(IEnumerable<string> settings) =>
        settings.Any(setting => setting.StartsWith($"{Setting}=", StringComparison.OrdinalIgnoreCase));

    public static string SettingOf(string folder) => $"{Setting}={Path.GetFullPath(UserPath.Expand(folder))}";

    /// <summary>All settings of the command line.</summary>
    public IReadOnlyList<string> SettingsOf(ParseResult parsed) =>
        parsed.GetValue(Option) is { } folder ? [.. _settings, SettingOf(folder)] : _settings;
}
