using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsCatalog.Api.Exports;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Data;
using NewsCatalog.Data.Sqlite;
using NewsCatalog.Tasks;

namespace NewsCatalog.Api.Commands;

/// <summary><c>backup FILE [FOLDER]</c>: copies the database as it is at one moment, also while a server writes
/// it.</summary>
static class BackupCommand
{
    const string Database = ".db";

    public static Command Create(IReadOnlyList<string> settings, Command root)
    {
        var command = new Command("backup", "Copy the database to a file, or the catalog to a BagIt bag.");
        var file = new OutputFile(command, "The file: .db for a copy of the database, .tar for a bag.");
        var folder = new FolderArgument(command, settings, root, offersAdopt: false);
        command.Validators.Add(result =>
        {
            if (result.GetValue<string>("FILE") is { } name && !IsDatabase(name) && !IsBag(name))
                result.AddError("A backup is a file that ends in .db or .tar.");
        });
        command.SetAction((parsed, stop) => RunAsync(folder.SettingsOf(parsed), file, parsed, stop));
        return command;
    }

    static async Task<int> RunAsync(
        IReadOnlyList<string> settings,
        OutputFile file,
        ParseResult parsed,
        CancellationToken stop
    )
    {
        await using var host = await ExportCommand.OpenAsync(settings, stop);
        var name = file.NameOf(parsed);
        if (IsBag(name))
        {
            await file.WriteAsync(parsed, path => ExportCommand.WriteAsync(host, ExportFormat.Tar, path, stop));
            return 0;
        }

        if (!host.IsFile)
        {
            throw new BadSettingException(
                $"The database {host.Database} is no file. Name a .tar for a bag, or use PostgreSQL's own pg_dump."
            );
        }

        RefuseUsed(OutputFile.PathOf(name), host.Get<IOptions<DatabaseOptions>>().Value.ConnectionString);
        var progress = host.Get<IEnumerable<IProgress<WorkProgress>>>().FirstOrDefault();
        await file.WriteAsync(
            parsed,
            path =>
                host.Get<CatalogContext>()
                    .BackUpAsync(path, (done, all) => progress?.Report(new("Copying pages", done, all)), stop)
        );
        return 0;
    }

    /// <summary>A log beside a database would be applied to the copy that takes its place.</summary>
    static void RefuseUsed(string path, string connectionString)
    {
        if (path == Path.GetFullPath(SqliteConnectionStrings.FileOf(connectionString)))
            throw new BadSettingException($"{UserPath.Shorten(path)} is the database of the catalog itself.");
        if (new FileInfo($"{path}-wal") is { Exists: true, Length: > 0 })
            throw new BadSettingException($"{UserPath.Shorten(path)} is a database that is in use.");
    }

    static bool IsDatabase(string file) =>
        Path.GetExtension(file).Equals(Database, StringComparison.OrdinalIgnoreCase);

    static bool IsBag(string file) => ExportFormat.Named(Path.GetExtension(file).TrimStart('.')) == ExportFormat.Tar;
}
