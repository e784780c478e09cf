using System.CommandLine;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Ingestion.Uploads;

namespace NewsCatalog.Api.Commands;

/// <summary><c>import FILE [FOLDER]</c>: adds the texts of a file, or of another server, to the catalog.</summary>
static class ImportCommand
{
    const string StandardInput = "-";

    public static Command Create(IReadOnlyList<string> settings, Command root)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Lines of JSON, an archive or a bag, perhaps compressed; - is standard input. Or the address "
                + "of a NewsCatalog server, such as https://news.example: its whole catalog is taken over.",
        };
        var key = new Option<string?>("--key")
        {
            Description = "The key of a server that is not open to all; else the environment variable NEWSCATALOG_KEY.",
            HelpName = "KEY",
        };
        var command = new Command("import", "Add the texts of a file or of another server to the catalog.") { file };
        command.Options.Add(key);
        var folder = new FolderArgument(command, settings, root, offersAdopt: false);
        command.Validators.Add(result =>
        {
            if (result.GetValue(key) is not null && CatalogDownload.AddressOf(result.GetValue(file) ?? "") is null)
                result.AddError("The option --key needs the address of a server, http://… or https://….");
        });
        command.SetAction(
            (parsed, stop) =>
                RunAsync(folder.SettingsOf(parsed), parsed.GetRequiredValue(file), parsed.GetValue(key), parsed, stop)
        );
        return command;
    }

    static async Task<int> RunAsync(
        IReadOnlyList<string> settings,
        string name,
        string? key,
        ParseResult parsed,
        CancellationToken stop
    )
    {
        var address = CatalogDownload.AddressOf(name);
        var path = address is null && name != StandardInput ? UploadedFile.PathOf(name) : null;
        await using var host = await CatalogHost.OpenAsync(settings, DatabaseUse.Make, stop);
        var import = new DirectImport(host, parsed.InvocationConfiguration.Output, Console.Error);
        var id = UploadFolder.NewId();
        if (path is not null) return await import.RunAsync(id, path, UserPath.Shorten(path), stop);

        var uploads = host.Get<UploadFolder>();
        try
        {
            if (address is not null)
                await new CatalogDownload(address, CatalogDownload.KeyOf(key)).SaveAsync(uploads, id, stop);
            else
                await SaveInputAsync(uploads, id, stop);
            return await import.RunAsync(id, uploads.PathOf(id), address?.ToString() ?? "Standard input", stop);
        }
        finally
        {
            if (File.Exists(uploads.PathOf(id))) uploads.Delete(id);
        }
    }

    static async Task SaveInputAsync(UploadFolder uploads, string id, CancellationToken stop)
    {
        await using var input = Console.OpenStandardInput();
        await UploadedFile.SaveAsync(uploads, id, input, "Standard input", stop);
    }
}
