using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsCatalog.Data.Sqlite;

/// <summary>Tells a catalog of this program from other SQLite databases, and a catalog of this version from those of
/// others.</summary>
static class SqliteIdentity
{
    /// <summary>The number in the file's header that says whose it is: "NCat" in ASCII
    /// (https://www.sqlite.org/fileformat.html, 1.3.13).</summary>
    public const int ApplicationId = 0x4E436174;

    /// <summary>Those of this program, oldest first.</summary>
    static readonly IReadOnlyList<string> Migrations = MigrationIds.Of(typeof(SqliteCatalogContext));

    /// <summary>Why this program must leave a database alone, for people; null when it may use it.</summary>
    public static string? Refusal(SqliteConnection connection)
    {
        var tables = Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        var id = Number(connection, "PRAGMA application_id");
        var applied = Applied(connection, tables);
        if (applied.Except(Migrations).Any() && (id == ApplicationId || applied.Intersect(Migrations).Any()))
            return "it was made by a newer version of NewsCatalog; update the program or name another database";
        if (id == ApplicationId || applied.Count > 0 && applied.All(Migrations.Contains))
            return null;
        return id == 0 && tables.Count == 0
            ? null
            : $"it is the database of another program, {Description(id, tables)}; name another file";
    }

    /// <summary>Whether all migrations of this program were applied.</summary>
    public static bool IsNewest(SqliteConnection connection) =>
        Applied(connection, Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
            .Contains(Migrations[^1]);

    public static bool IsMarked(SqliteConnection connection) =>
        Number(connection, "PRAGMA application_id") == ApplicationId;

    static List<string> Applied(SqliteConnection connection, List<string> tables) =>
        tables.Contains("__EFMigrationsHistory")
            ? Texts(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" """)
            : [];

    static string Description(long id, List<string> tables)
    {
        var contents = ForeignTables.Describe(tables);
        return id == 0
            ? contents
            : string.Create(CultureInfo.InvariantCulture, $"with the application_id {id} and {contents}");
    }

    static long Number(SqliteConnection connection, string query)
    {
        using var command = Command(connection, query);
        return (long)command.ExecuteScalar()!;
    }

    static List<string> Texts(SqliteConnection connection, string query)
    {
        using var command = Command(connection, query);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    static SqliteCommand Command(SqliteConnection connection, string query)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = query;
#pragma warning restore CA2100
        return command;
    }
}
