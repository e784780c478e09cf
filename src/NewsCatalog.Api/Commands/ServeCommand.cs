using System.CommandLine;
using System.CommandLine.Parsing;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Commands;

/// <summary><c>serve [FOLDER]</c>: reads the folder and serves the catalog until it is stopped.</summary>
static class ServeCommand
{
    const string FolderSetting = "--Seeds:Folder";

    static readonly string[] AdoptSetting = ["--Seeds:Adopt=true"];

    public static void Define(Command command, IReadOnlyList<string> settings, Command root)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The folder of texts, the same as the setting Seeds:Folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        folder.Validators.Add(result => Check(result, settings, root));
        command.Arguments.Add(folder);
        var adopt = new Option<bool>("--adopt")
        {
            Description = "Let the catalog take this folder for its own, as after the folder was moved.",
        };
        command.Options.Add(adopt);
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    [
                        .. settings,
                        .. SettingOf(parsed.GetValue(folder)),
                        .. parsed.GetValue(adopt) ? AdoptSetting : [],
                    ],
                    stop
                )
        );
    }

    static void Check(ArgumentResult folder, IReadOnlyList<string> settings, Command root)
    {
        if (folder.Tokens is not [var token]) return;
        if (settings.Any(setting => setting.StartsWith($"{FolderSetting}=", StringComparison.OrdinalIgnoreCase)))
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

    static IEnumerable<string> SettingOf(string? folder) =>
        folder is null ? [] : [$"{FolderSetting}={Path.GetFullPath(UserPath.Expand(folder))}"];

    static async Task<int> RunAsync(string[] settings, CancellationToken stop)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory }
        );
        await using var log = builder.Services.AddLog(builder.Configuration);
        try
        {
            var app = WebServer.Build(builder, log);
            await using var stopping = stop.Register(app.Lifetime.StopApplication);
            stop.ThrowIfCancellationRequested();
            app.Services.GetRequiredService<CatalogStart>().Begin();
            await app.RunAsync();
            return 0;
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken.IsCancellationRequested)
        {
            log.Information("NewsCatalog was stopped while starting");
            return 0;
        }
        catch (Exception exception) when (StartFailure.Describe(exception) is { } reason)
        {
            log.Fatal("NewsCatalog cannot start: {Reason:l}", reason);
            return CommandLine.Refused;
        }
    }
}
