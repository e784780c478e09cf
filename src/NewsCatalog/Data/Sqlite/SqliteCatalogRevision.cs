using Microsoft.Data.Sqlite;
using NewsCatalog.Changes;
using SQLitePCL;

namespace NewsCatalog.Data.Sqlite;

/// <summary>
/// Looks whether the write-ahead log is as it was; if not, asks <c>PRAGMA data_version</c>, which changes whenever any other connection,
/// of this process or another, has committed. Only then the change log is read. The connection is its own, because the number means
/// something only to the connection that it was read on.
/// </summary>
sealed class SqliteCatalogRevision(SqliteAccess access) : CatalogRevision, IDisposable
{
    readonly Lock _lock = new();
    SqliteConnection? _connection;
    WalIndex? _log;
    sqlite3_stmt? _dataVersion;
    long _seen;
    Revision _revision;

    public override Revision Read()
    {
        lock (_lock)
        {
            if (_log is { IsAsSeen: true }) return _revision;
            access.CheckUnchanged();
            var connection = _connection ??= Open();
            _log?.MarkSeen();
            var version = DataVersion(connection);
            if (version != _seen) (_revision, _seen) = (LastChange(connection), version);
            return _revision;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _log = null;
            _dataVersion?.Dispose();
            _connection?.Dispose();

            // Nothing of the program reads after this; the last connection to close folds the write-ahead log into the database file.
            if (_connection is not null) SqliteConnection.ClearPool(_connection);
            (_dataVersion, _connection, _seen) = (null, null, 0);
        }
    }

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(access.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";

        // Without a write-ahead log every call asks.
        if (command.ExecuteScalar() is "wal")
        {
            DataVersion(connection);
            _log = WalIndex.Of(connection);
        }

        return connection;
    }

    // The bare statement: a command costs three times as much.
    long DataVersion(SqliteConnection connection)
    {
        if (_dataVersion is null) Check(raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out _dataVersion), connection);
        Check(raw.sqlite3_step(_dataVersion), connection);
        var version = raw.sqlite3_column_int64(_dataVersion, 0);
        raw.sqlite3_reset(_dataVersion);
        return version;
    }

    static void Check(int result, SqliteConnection connection)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW)) SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }

    static Revision LastChange(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Sequence", "At" FROM "Changes" ORDER BY "Sequence" DESC LIMIT 1""";
        using var reader = command.ExecuteReader();
        return reader.Read() ? new Revision(reader.GetInt64(0), reader.GetInt64(1)) : default;
    }
}
