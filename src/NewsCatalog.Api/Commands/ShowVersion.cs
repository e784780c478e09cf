using System.CommandLine;
using System.CommandLine.Invocation;
using NewsCatalog.Api.Http;
using NewsCatalog.Parsing;

namespace NewsCatalog.Api.Commands;

/// <summary>The version of the program and of its parser.</summary>
sealed class ShowVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(
            $"newscatalog {ProgramVersion.Text}, parser version {ArticleTextParser.Version}"
        );
        return 0;
    }
}
