using System.CommandLine;
using NewsCatalog.Api.Exports;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Data;
using NewsCatalog.Export;
using NewsCatalog.Tasks;

namespace NewsCatalog.Api.Commands;

/// <summary><c>export FILE [FOLDER]</c>: writes the whole catalog to a file, also beside a running server.</summary>
static class ExportCommand
{
    const string StandardOutput = "-";
    const int FileBuffer = 1 << 16;

    public static Command Create(IReadOnlyList<string> settings, Command root)
    {
        var command = new Command("export", "Write all articles to a file: lines of JSON, CSV, a bag, bulk actions.");
        var names = string.Join(", ", ExportFormat.All.Select(format => $".{format.Name}"));
        var file = new OutputFile(command, $"The file; its ending {names} is the format. - is standard output.");
        var format = new Option<string?>("--format")
        {
            Description = "The format, whatever the file is called: ndjson, csv, tar or bulk.",
        };
        command.Options.Add(format);
        var folder = new FolderArgument(command, settings, root, offersAdopt: false);
        command.Validators.Add(result =>
        {
            if (result.GetValue<string>("FILE") is { } name && FormatOf(result.GetValue(format), name) is null)
                result.AddError($"The format is not known: the file ends in {names}, or --format names it.");
        });
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    folder.SettingsOf(parsed),
                    file,
                    FormatOf(parsed.GetValue(format), file.NameOf(parsed))!,
                    parsed,
                    stop
                )
        );
        return command;
    }

    /// <summary>Writes the whole catalog to a new file.</summary>
    public static async Task WriteAsync(
        CatalogHost host,
        ExportFormat format,
        string path,
        CancellationToken stop
    )
    {
        await using var output = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileBuffer);
        var progress = host.Get<IEnumerable<IProgress<WorkProgress>>>().FirstOrDefault();
        await WriteAsync(host, format, output, format.Whole with { Progress = progress }, stop);
    }

    /// <summary>Opens the catalog to be read.</summary>
    /// <exception cref="BadSettingException">An older version made it.</exception>
    public static async Task<CatalogHost> OpenAsync(IReadOnlyList<string> settings, CancellationToken stop)
    {
        var host = await CatalogHost.OpenAsync(settings, DatabaseUse.Read, stop);
        if (host.Get<DatabaseAccess>().IsNewest()) return host;
        await host.DisposeAsync();
        throw new BadSettingException("An older version made the database. The next start or scan upgrades it.");
    }

    static async Task<int> RunAsync(
        IReadOnlyList<string> settings,
        OutputFile file,
        ExportFormat format,
        ParseResult parsed,
        CancellationToken stop
    )
    {
        if (file.NameOf(parsed) != StandardOutput)
        {
            await using var host = await OpenAsync(settings, stop);
            await file.WriteAsync(parsed, path => WriteAsync(host, format, path, stop));
            return 0;
        }

        // What is logged must not stand among the articles.
        await using var output = Console.OpenStandardOutput();
        Console.SetOut(Console.Error);
        await using var quiet = await OpenAsync(settings, stop);
        await WriteAsync(quiet, format, output, format.Whole, stop);
        return 0;
    }

    static async Task WriteAsync(
        CatalogHost host,
        ExportFormat format,
        Stream output,
        ExportRequest request,
        CancellationToken stop
    )
    {
        await using var export = await host.Get<CatalogExport>().BeginAsync(request, stop);
        await format.WriteAsync(export, output, stop);
    }

    static ExportFormat? FormatOf(string? name, string file) =>
        ExportFormat.Named(name ?? Path.GetExtension(file).TrimStart('.'));
}
