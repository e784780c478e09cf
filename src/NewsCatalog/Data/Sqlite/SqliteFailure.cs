using Microsoft.Data.Sqlite;
using NewsCatalog.Articles;
using SQLitePCL;

namespace NewsCatalog.Data.Sqlite;

/// <summary>Says in plain words what SQLite's result codes mean for a database file
/// (https://www.sqlite.org/rescode.html).</summary>
static class SqliteFailure
{
    const string WhatToDo =
        "Restore a copy of it, or move it away: the catalog is then built again from the folder of texts";

    /// <summary>What an exception, or one inside it, says of the file; null when it says nothing of it.</summary>
    public static UnusableDatabaseException? Of(Exception exception, string connectionString)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is UnusableDatabaseException known)
                return known;
            if (inner is SqliteException cause && Meaning(cause) is var (reason, kind))
                return Because(reason, kind, connectionString, cause);
        }

        return null;
    }

    public static UnusableDatabaseException Because(
        string reason,
        DatabaseFailureKind kind,
        string connectionString,
        Exception? cause = null
    )
    {
        var file = new SqliteFile(connectionString).Path;
        var advice = kind == DatabaseFailureKind.Damaged ? $" {WhatToDo}." : "";
        return new UnusableDatabaseException(
            $"The database file {file} cannot be used: {reason}.{advice} The setting "
                + "Database:ConnectionString names it.",
            reason,
            kind,
            cause
        );
    }

    static (string Reason, DatabaseFailureKind Kind)? Meaning(SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            _ when exception.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => (
                "its disk is full",
                DatabaseFailureKind.Inaccessible
            ),
            raw.SQLITE_NOTADB => ("it is not an SQLite database", DatabaseFailureKind.Damaged),
            raw.SQLITE_CORRUPT => ("it is damaged", DatabaseFailureKind.Damaged),
            raw.SQLITE_READONLY or raw.SQLITE_PERM => ("it cannot be written", DatabaseFailureKind.Inaccessible),
            raw.SQLITE_CANTOPEN => ("it cannot be opened or made there", DatabaseFailureKind.Inaccessible),
            raw.SQLITE_FULL => ("its disk is full", DatabaseFailureKind.Inaccessible),
            raw.SQLITE_IOERR => ("its disk cannot be read or written", DatabaseFailureKind.Inaccessible),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => (
                "another process keeps it locked",
                DatabaseFailureKind.Locked
            ),
            _ => null,
        };
}
