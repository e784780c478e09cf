using System.Security.Cryptography;
using System.Text;
using NewsCatalog.Data.Postgres;
using NewsCatalog.Data.Sqlite;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Api.Hosting;

/// <summary>Where the catalog of a folder of texts is kept when no database is named: in the user's application
/// data.</summary>
static class DefaultDatabase
{
    const string Program = "newscatalog";
    const string Remedy =
        "Set HOME or XDG_DATA_HOME to a folder that can be written, or name a database: "
        + "--Database:ConnectionString \"Data Source=FILE\".";

    const int MaxNameLength = 60;

    /// <summary>The connection string of the database of a folder of texts.</summary>
    /// <exception cref="BadSettingException">The user has no application data.</exception>
    public static string Of(string textFolder) =>
        SqliteConnectionStrings.WithFile("", Path.Combine(Folder() ?? throw Missing(), FileName(textFolder)));

    /// <summary>Where the files of a catalog stand that is kept in PostgreSQL, such as its search index: in the user's
    /// application data.</summary>
    /// <returns>A path that the names of the files begin with.</returns>
    /// <exception cref="BadSettingException">The user has no application data.</exception>
    public static string FilesOf(string connectionString)
    {
        var name = PostgresConnectionStrings.Describe(connectionString);
        return Path.Combine(Folder() ?? throw Missing(), $"{Program}-{HashOf(name)}");
    }

    /// <summary>Makes the folder of a database in the application data when it is missing. Other folders are the
    /// user's to make.</summary>
    /// <exception cref="BadSettingException">It cannot be made.</exception>
    public static void MakeFolder(string connectionString)
    {
        if (PostgresConnectionStrings.NamesHost(connectionString)) return;
        var folder = Path.GetDirectoryName(SqliteConnectionStrings.FileOf(connectionString));
        if (folder is null || folder != Folder()) return;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException($"The folder {folder} for the catalog cannot be made. {Remedy}");
        }
    }

    /// <summary>Null when the user has no application data.</summary>
    static string? Folder()
    {
        // Without HOME, .NET takes the home folder of the user database or the root of the file system.
        if (!OperatingSystem.IsWindows() && !IsSet("HOME") && !IsSet("XDG_DATA_HOME")) return null;
        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        return data.Length == 0 ? null : Path.Combine(data, Program);
    }

    static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    static BadSettingException Missing() =>
        new($"No database is named, and there is no folder for application data. {Remedy}");

    /// <summary>The name of the folder for people, and a hash of its path: two folders may have one name.</summary>
    static string FileName(string textFolder)
    {
        var path = RealPathOf(textFolder);
        var name = Path.GetFileName(path);
        return $"{(name.Length is 0 or > MaxNameLength ? Program : name)}-{HashOf(path)}.db";
    }

    static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    // A folder whose links lead in a circle is refused later, by its name.
    static string RealPathOf(string folder)
    {
        try
        {
            return RealPath.Of(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return folder;
        }
    }
}
