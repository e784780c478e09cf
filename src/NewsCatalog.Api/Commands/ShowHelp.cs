using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsCatalog.Api.Hosting;

namespace NewsCatalog.Api.Commands;

/// <summary>The help of a command, and the settings, which every command takes.</summary>
/// <param name="help">The help without settings.</param>
/// <param name="argumentsOfRoot">What stands for the default command, and is no part of the others.</param>
sealed class ShowHelp(HelpAction help, IEnumerable<Argument> argumentsOfRoot) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var isRoot = parseResult.CommandResult.Parent is null;
        foreach (var argument in argumentsOfRoot) argument.Hidden = !isRoot;
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Settings (docs/configuration.md says what they mean):");
        foreach (var setting in SettingNames.OfCatalog.Append("urls")) output.WriteLine($"  --{setting} VALUE");
        output.WriteLine();
        return 0;
    }
}
