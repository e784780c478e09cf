using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsCatalog.Data.Sqlite;

/// <summary>Copies a database by SQLite's online backup (https://www.sqlite.org/backup.html).</summary>
static class SqliteBackup
{
    /// <summary>About a megabyte at a time.</summary>
    const int Pages = 256;

    /// <summary>Copies what the open transaction of a connection sees; without one, every write of somebody else would
    /// begin the copy again.</summary>
    public static void Run(
        SqliteConnection source,
        string file,
        Action<int, int> progress,
        CancellationToken cancellationToken
    )
    {
        var target = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        using var copy = new SqliteConnection(target.ConnectionString);
        copy.Open();
        using var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid) throw Failure(raw.sqlite3_extended_errcode(copy.Handle));
        for (var result = raw.SQLITE_OK; result != raw.SQLITE_DONE;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            result = raw.sqlite3_backup_step(backup, Pages);
            if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE)) throw Failure(result);
            var all = raw.sqlite3_backup_pagecount(backup);
            progress(all - raw.sqlite3_backup_remaining(backup), all);
        }

        SqliteException Failure(int code) =>
            new($"SQLite Error {code}: '{raw.sqlite3_errstr(code).utf8_to_string()}'.", code & 0xff, code);
    }
}
