using System.CommandLine;
using System.CommandLine.Invocation;
using NewsCatalog.Parsing;

namespace NewsCatalog.Api.Commands;

/// <summary>The version of the program and of its parser.</summary>
sealed class ShowVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var program = typeof(Program).Assembly.GetName().Version!.ToString(3);
        parseResult.InvocationConfiguration.Output.WriteLine(
            $"newscatalog {program}, parser version {ArticleTextParser.Version}"
        );
        return 0;
    }
}
