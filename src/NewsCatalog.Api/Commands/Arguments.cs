using System.CommandLine;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Text;

namespace NewsCatalog.Api.Commands;

/// <summary>A command line, separated into settings and the words that a command reads.</summary>
/// <param name="Words">The command, its arguments and its options.</param>
/// <param name="Settings">Each as <c>--Section:Key=value</c>.</param>
/// <param name="Refusal">Why the command line cannot be used; null when it can.</param>
sealed record Arguments(IReadOnlyList<string> Words, IReadOnlyList<string> Settings, string? Refusal = null)
{
    /// <summary>Separates settings, which may stand anywhere, from all else, and refuses unknown names.</summary>
    public static Arguments Separate(Command root, IEnumerable<string> args)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        var rest = new Queue<string>(args);
        var command = root;
        while (rest.TryDequeue(out var argument))
        {
            if (argument.Length < 2 || argument[0] != '-')
            {
                if (command != root || words.TrueForAll(word => word.StartsWith('-')))
                    command = command.Subcommands.FirstOrDefault(one => one.Name == argument) ?? command;
                words.Add(argument);
                continue;
            }

            var (name, value) = argument.Split('=', 2) is [var key, var after] ? (key, after) : (argument, null);
            if (OptionsOf(root, command).Contains(name))
            {
                words.Add(argument);
                continue;
            }

            // Whoever starts the program from a configuration may name a section by itself; it sets nothing.
            if (value is "" && SettingNames.IsSection(name.TrimStart('-'))) continue;
            if (!name.StartsWith("--", StringComparison.Ordinal) || !SettingNames.IsKnown(name[2..]))
                return new Arguments([], [], OfOther(root, name) ?? Unknown(name, OptionsOf(root, command)));
            if (value is null && (!rest.TryDequeue(out value) || value.StartsWith("--", StringComparison.Ordinal)))
                return new Arguments([], [], $"The setting {name} needs a value: {name} VALUE or {name}=VALUE.");
            settings.Add($"{name}={value}");
        }

        return new Arguments(words, settings);
    }

    static List<string> OptionsOf(Command root, Command command) =>
        [
            .. command
                .Options.Concat(root.Options.Where(option => option.Recursive))
                .SelectMany(option => option.Aliases.Prepend(option.Name))
                .Distinct(),
        ];

    /// <summary>Says which commands have an option; null when none has.</summary>
    static string? OfOther(Command root, string name)
    {
        List<string> owners =
            [.. All(root).Where(one => OptionsOf(root, one.Command).Contains(name)).Select(one => one.Name)];
        if (owners.Count == 0) return null;
        var folder = name == FolderOption.Name ? $" Elsewhere {FolderOption.Setting} names the folder of texts." : "";
        return $"The option {name} belongs to the command {Or(owners)}.{folder}";
    }

    /// <summary>The commands below one, and those below these, with their names as they are typed.</summary>
    static IEnumerable<(Command Command, string Name)> All(Command above, string before = "") =>
        above.Subcommands.SelectMany(one => All(one, $"{before}{one.Name} ").Prepend((one, before + one.Name)));

    static string Or(List<string> names) =>
        names is [.. var others, var last] && others.Count > 0 ? $"{string.Join(", ", others)} or {last}" : names[0];

    static string Unknown(string name, List<string> options)
    {
        var kind = name.Contains(':', StringComparison.Ordinal) ? "setting" : "option";
        var longOptions = options.Where(option => option.StartsWith("--", StringComparison.Ordinal));
        var nearest = Nearest.To(name, [.. longOptions, .. SettingNames.All.Select(setting => $"--{setting}")])
            ?? (SettingNames.NearestTo(name.TrimStart('-')) is { } setting ? $"--{setting}" : null);
        return nearest is null ? $"Unknown {kind} {name}." : $"Unknown {kind} {name}; did you mean {nearest}?";
    }
}
