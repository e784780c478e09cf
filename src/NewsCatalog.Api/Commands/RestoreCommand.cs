using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Data.Sqlite;
using NewsCatalog.Data.Writing;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Ingestion.Uploads;

namespace NewsCatalog.Api.Commands;

/// <summary><c>restore FILE [FOLDER]</c>: makes the catalog of a folder from a backup.</summary>
static class RestoreCommand
{
    const string Database = ".db";

    public static Command Create(IReadOnlyList<string> settings, Command root)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The backup: .db for a copy of the database, or a bag (.tar, .tar.gz, .tar.zst).",
        };
        var command = new Command("restore", "Make the catalog from a backup.") { file };
        var folder = new FolderArgument(command, settings, root, offersAdopt: false);
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    folder.SettingsOf(parsed),
                    UploadedFile.PathOf(parsed.GetRequiredValue(file)),
                    parsed.InvocationConfiguration.Output,
                    stop
                )
        );
        return command;
    }

    static async Task<int> RunAsync(
        IReadOnlyList<string> settings,
        string path,
        TextWriter output,
        CancellationToken stop
    )
    {
        var isDatabase = Path.GetExtension(path).Equals(Database, StringComparison.OrdinalIgnoreCase);
        var isCopied = isDatabase;
        await using (var planned = await CatalogHost.OpenAsync(settings, DatabaseUse.None, stop))
        {
            isCopied &= planned.IsFile;
            if (isCopied) CopyDatabase(planned, path, stop);
            else if (!isDatabase) CheckBag(planned, path);
        }

        var use = isCopied ? DatabaseUse.Write : DatabaseUse.Make;
        await using var host = await CatalogHost.OpenAsync(settings, use, stop);
        var code = isDatabase ? 0 : await ImportAsync(host, path, output, stop);
        if (isDatabase && !isCopied) await MoveRowsAsync(host, path, stop);
        await ShowAsync(host, output, stop);
        return code;
    }

    static void CopyDatabase(CatalogHost planned, string path, CancellationToken stop)
    {
        if (SqliteRestore.IsTaken(planned.ConnectionString))
        {
            throw new BadSettingException(
                $"There is a database {planned.Database} already. Move it away, with the files beside it that end in "
                    + "-wal and -shm, or name another with --Database:ConnectionString \"Data Source=FILE\"."
            );
        }

        DefaultDatabase.MakeFolder(planned.ConnectionString);
        SqliteRestore.Run(
            path,
            planned.ConnectionString,
            (done, all) => planned.Progress?.Report(new("Copying pages", done, all)),
            stop
        );
    }

    /// <summary>Brings a catalog from SQLite into another engine.</summary>
    static async Task MoveRowsAsync(CatalogHost host, string path, CancellationToken stop)
    {
        await RefuseUsedAsync(host, "Name another database", stop);
        await using var copy = await SqliteCopy.OpenAsync(path, stop);
        await DatabaseCopy.RunAsync(
            copy.Db,
            host.Get<WriteContext>().Db,
            rows => host.Progress?.Report(new("Copying rows", rows, rows)),
            stop
        );
    }

    static void CheckBag(CatalogHost planned, string path)
    {
        var shown = UserPath.Shorten(path);
        try
        {
            if (planned.Get<ImportItems>().IsBagOfCatalog(path)) return;
        }
        catch (ImportFailedException failed)
        {
            throw new BadSettingException($"The file {shown} cannot be read. {failed.Message}");
        }

        throw new BadSettingException(
            $"The file {shown} is no backup of a catalog. newscatalog import adds the texts of any archive."
        );
    }

    static async Task<int> ImportAsync(CatalogHost host, string path, TextWriter output, CancellationToken stop)
    {
        await RefuseUsedAsync(
            host,
            "newscatalog import adds those of the backup to them, and goes on with a restore that was stopped",
            stop
        );
        var import = new DirectImport(host, output, Console.Error);
        return await import.RunAsync(UploadFolder.NewId(), path, UserPath.Shorten(path), stop);
    }

    static async Task RefuseUsedAsync(CatalogHost host, string remedy, CancellationToken stop)
    {
        if (await host.Get<WriteContext>().Db.Articles.AnyAsync(stop))
            throw new BadSettingException($"The catalog {host.Database} has articles already. {remedy}.");
    }

    static string RealPathOf(string folder) => Directory.Exists(folder) ? RealPath.Of(folder) : folder;

    static async Task ShowAsync(CatalogHost host, TextWriter output, CancellationToken stop)
    {
        var articles = await host.Get<CatalogContext>().Articles.CountAsync(stop);
        var noun = articles == 1 ? "article" : "articles";
        var counted = string.Create(CultureInfo.InvariantCulture, $"{host.Database}: {articles:N0} {noun}");
        await output.WriteLineAsync(EscapedControlCharacters.Escape(counted));
        if (await host.Get<ICatalogFolder>().FindAsync(stop) is { } own && own != RealPathOf(host.Seeds.Folder))
        {
            await output.WriteLineAsync(
                EscapedControlCharacters.Escape(
                    $"It is the catalog of the folder {own}. For another folder, start once with --adopt."
                )
            );
        }
    }
}
