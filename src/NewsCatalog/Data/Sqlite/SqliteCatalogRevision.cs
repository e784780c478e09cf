using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsCatalog.Changes;

namespace NewsCatalog.Data.Sqlite;

/// <summary>
/// Asks <c>PRAGMA data_version</c>, which changes whenever any other connection, of this process or another, has
/// committed. Only then the change log is read. The connection is its own, because the number means something only to
/// the connection that it was read on.
/// </summary>
sealed class SqliteCatalogRevision(SqliteAccess access) : CatalogRevision, IDisposable
{
    readonly Lock _lock = new();
    SqliteConnection? _connection;
    SqliteCommand? _dataVersion;
    long _seen;
    Revision _revision;

    public override ValueTask<Revision> ReadAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            access.CheckUnchanged();
            _dataVersion ??= Open();
            var version = Convert.ToInt64(_dataVersion.ExecuteScalar(), CultureInfo.InvariantCulture);
            if (version != _seen) (_revision, _seen) = (LastChange(), version);
            return ValueTask.FromResult(_revision);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _dataVersion?.Dispose();
            _connection?.Dispose();

            // Nothing of the program reads after this; the last connection to close folds the write-ahead log into the
            // database file.
            if (_connection is not null) SqliteConnection.ClearPool(_connection);
            (_dataVersion, _connection, _seen) = (null, null, 0);
        }
    }

    SqliteCommand Open()
    {
        _connection ??= new SqliteConnection(access.ConnectionString);
        _connection.Open();
        var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return command;
    }

    Revision LastChange()
    {
        using var command = _connection!.CreateCommand();
        command.CommandText = """SELECT "Sequence", "At" FROM "Changes" ORDER BY "Sequence" DESC LIMIT 1""";
        using var reader = command.ExecuteReader();
        return reader.Read() ? new Revision(reader.GetInt64(0), reader.GetInt64(1)) : default;
    }
}
