using System.CommandLine;
using NewsCatalog.Api.Hosting;

namespace NewsCatalog.Api.Commands;

/// <summary><c>serve [FOLDER]</c>: reads the folder and serves the catalog until it is stopped.</summary>
static class ServeCommand
{
    public static void Define(Command command, IReadOnlyList<string> settings, Command root)
    {
        var folder = new FolderArgument(command, settings, root);
        command.SetAction((parsed, stop) => RunAsync([.. folder.SettingsOf(parsed)], stop));
    }

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
