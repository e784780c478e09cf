using Microsoft.Data.Sqlite;

namespace NewsCatalog.Data.Sqlite;

/// <summary>What the settings need to know of a connection string.</summary>
public static class SqliteConnectionStrings
{
    /// <summary>Whether it names a database file, and none that lives in memory only.</summary>
    public static bool NamesFile(string connectionString)
    {
        try
        {
            var database = new SqliteConnectionStringBuilder(connectionString);
            return database.DataSource is not ("" or ":memory:") && database.Mode != SqliteOpenMode.Memory;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The database file it names.</summary>
    public static string FileOf(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString).DataSource;

    /// <summary>The same for another path to the file, with what this program needs of every connection.</summary>
    public static string WithFile(string connectionString, string path) =>
        new SqliteConnectionStringBuilder(connectionString) { DataSource = path, ForeignKeys = true }.ConnectionString;
}
