using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using NewsCatalog.Api.Hosting;

namespace NewsCatalog.Api.Commands;

/// <summary>Parses the command line and runs its command.</summary>
static class CommandLine
{
    /// <summary>The exit code of whatever the user can mend.</summary>
    public const int Refused = 1;

    public static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        var settings = new List<string>();
        var root = CreateRoot(settings);
        var arguments = Arguments.Separate(root, args);
        if (arguments.Refusal is { } refusal) return Refuse(refusal);
        settings.AddRange(arguments.Settings);
        var parsed = root.Parse([.. arguments.Words], new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return Refuse(Describe(parsed));
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                stop
            );
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (StartFailure.Describe(exception) is { } reason)
        {
            await Console.Error.WriteLineAsync(EscapedControlCharacters.Escape(reason));
            return Refused;
        }
    }

    /// <param name="settings">Filled before a command runs.</param>
    static Command CreateRoot(IReadOnlyList<string> settings)
    {
        // Not a RootCommand: its name is that of the program file, and it reads words in brackets as directives.
        var root = new Command("newscatalog", "A REST catalog of a folder of news-article text files.");
        var serve = new Command("serve", "Read the folder and serve the catalog (the default command).");
        root.Subcommands.Add(serve);
        root.Subcommands.Add(ParseCommand.Create(settings));
        root.Subcommands.Add(ScanCommand.Create(settings, root));
        root.Subcommands.Add(CheckCommand.Create(settings, root));
        root.Subcommands.Add(PurgeCommand.Create(settings));
        root.Subcommands.Add(KeyCommand.Create(settings));
        root.Subcommands.Add(ExportCommand.Create(settings, root));
        root.Subcommands.Add(BackupCommand.Create(settings, root));
        root.Subcommands.Add(ImportCommand.Create(settings, root));
        root.Subcommands.Add(RestoreCommand.Create(settings, root));
        root.Subcommands.Add(HealthCommand.Create());
        ServeCommand.Define(serve, settings, root);
        ServeCommand.Define(root, settings, root);
        root.Options.Add(new VersionOption { Action = new ShowVersion() });
        var help = new HelpOption();
        help.Action = new ShowHelp((HelpAction)help.Action!, root.Arguments);
        root.Options.Add(help);
        return root;
    }

    static int Refuse(string reason)
    {
        Console.Error.WriteLine(EscapedControlCharacters.Escape(reason));
        Console.Error.WriteLine("newscatalog --help lists the commands, arguments, options and settings.");
        return Refused;
    }

    // A word too many matters less than a word that is wrong.
    static string Describe(ParseResult parsed) =>
        parsed.Errors.FirstOrDefault(error => error.SymbolResult is ArgumentResult or OptionResult)?.Message
        ?? (
            parsed.UnmatchedTokens is [var word, ..]
                ? $"The argument '{word}' is one too many."
                : parsed.Errors[0].Message
        );
}
