using System.CommandLine;
using System.CommandLine.Parsing;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Text;

namespace NewsCatalog.Api.Commands;

/// <summary>The folder of texts as an argument, and whether the catalog may adopt it.</summary>
sealed class FolderArgument
{
    const string FolderSetting = FolderOption.Setting;

    readonly Argument<string?> _folder = new("FOLDER")
    {
        Description = "The folder of texts, the same as the setting Seeds:Folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly Option<bool> _adopt = new("--adopt")
    {
        Description = "Let the catalog take this folder for its own, as after the folder was moved.",
    };

    readonly IReadOnlyList<string> _settings;

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="settings">The settings of the command line, filled before the command runs.</param>
    /// <param name="root">Whose commands a wrong folder may be meant for.</param>
    /// <param name="offersAdopt">Whether the command may let the catalog adopt the folder.</param>
    public FolderArgument(
        Command command,
        IReadOnlyList<string> settings,
        Command root,
        bool offersAdopt = true
    )
    {
        _settings = settings;
        _folder.Validators.Add(result => Check(result, root));
        command.Arguments.Add(_folder);
        if (offersAdopt) command.Options.Add(_adopt);
    }

    /// <summary>All settings of the command line.</summary>
    public IReadOnlyList<string> SettingsOf(ParseResult parsed)
    {
        List<string> all = [.. _settings];
        if (parsed.GetValue(_folder) is { } folder) all.Add(FolderOption.SettingOf(folder));
        if (parsed.GetValue(_adopt)) all.Add("--Seeds:Adopt=true");
        return all;
    }

    void Check(ArgumentResult folder, Command root)
    {
        if (folder.Tokens is not [var token]) return;
        if (FolderOption.IsIn(_settings))
        {
            folder.AddError($"The folder of texts is given twice: as '{token.Value}' and by {FolderSetting}.");
        }
        else if (!Directory.Exists(UserPath.Expand(token.Value)))
        {
            var nearest = Nearest.To(token.Value, [.. root.Subcommands.Select(command => command.Name)]);
            folder.AddError(
                nearest is null
                    ? $"There is no folder '{token.Value}'. Name a folder of texts."
                    : $"There is no command and no folder '{token.Value}'; did you mean {nearest}?"
            );
        }
    }
}
