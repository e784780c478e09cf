using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Api.Http;
using NewsCatalog.Articles;
using NewsCatalog.Ingestion;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Api.Commands;

/// <summary><c>parse FILE</c>: shows what the parser reads in one text, without a catalog.</summary>
static class ParseCommand
{
    static readonly JsonSerializerOptions Json = WebJson.Configure(new JsonSerializerOptions { WriteIndented = true });

    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A text file.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "FILE",
        };
        var lines = new Option<bool>("--lines") { Description = "Show each line with its number and its role." };
        var json = new Option<bool>("--json") { Description = "Write the values and the lines as JSON." };
        var command = new Command("parse", "Show what the parser reads in one text file.") { file, lines, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null)
                result.AddError("The command parse needs a file: newscatalog parse FILE.");
            else if (result.GetValue(lines) && result.GetValue(json))
                result.AddError("Give --lines or --json, not both: the JSON has the lines.");
        });
        command.SetAction(
            async (parsed, stop) =>
            {
                try
                {
                    var read = await ReadAsync(parsed.GetValue(file)!, settings, stop);
                    var output = parsed.InvocationConfiguration.Output;
                    if (parsed.GetValue(json))
                        output.WriteLine(JsonSerializer.Serialize(ParsedFileResponse.From(read), Json));
                    else if (parsed.GetValue(lines)) ParsedLines.Write(read, output);
                    else ParsedValues.Write(read, output);
                    return 0;
                }
                catch (UnreadableSourceException exception)
                {
                    await Console.Error.WriteLineAsync(
                        EscapedControlCharacters.Escape(
                            $"{parsed.GetValue(file)} cannot be read: {exception.Message}."
                        )
                    );
                    return CommandLine.Refused;
                }
            }
        );
        return command;
    }

    static async Task<ParsedFile> ReadAsync(string file, IReadOnlyList<string> settings, CancellationToken stop)
    {
        var services = new ServiceCollection();
        var configuration = Settings.Read(settings);
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSettings(configuration);
        await using var provider = services.BuildServiceProvider();
        var seeds = provider.GetRequiredService<IOptions<SeedOptions>>().Value;
        var path = Path.GetFullPath(UserPath.Expand(file));
        Check(path);
        var content = await SourceFolder.ReadFileAsync(path, seeds.MaxSourceBytes, stop);
        var (text, article) = ArticleDraftBuilder.Parse(Path.GetFileName(path), content, seeds.ToLimits());
        var aliases = provider.GetRequiredService<OutletAliases>();
        return new ParsedFile(Path.GetFileName(path), content, text, article, aliases);
    }

    /// <exception cref="UnreadableSourceException">It is a folder, or not there.</exception>
    static void Check(string path)
    {
        // .NET shows bytes that are no UTF-8 as this, and finds no file by such a name.
        if (path.Contains('\uFFFD')) return;
        try
        {
            if (File.GetAttributes(path).HasFlag(FileAttributes.Directory))
                throw new UnreadableSourceException("it is a folder; name a file");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableSourceException("there is no such file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The read says why.
        }
    }
}
