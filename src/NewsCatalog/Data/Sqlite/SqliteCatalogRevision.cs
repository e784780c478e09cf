using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NewsCatalog.Changes;

namespace NewsCatalog.Data.Sqlite;

/// <summary>
/// Reads the last entry of the change log, whoever has written it. Its connections and their commands are kept, since
/// every request asks; each is used by one reader at a time, so that none waits for another.
/// </summary>
sealed class SqliteCatalogRevision(SqliteAccess access) : CatalogRevision, IDisposable
{
    const string LastChange = """SELECT "Sequence", "At" FROM "Changes" ORDER BY "Sequence" DESC LIMIT 1""";

    readonly ConcurrentBag<SqliteCommand> _unused = [];

    public override ValueTask<Revision> ReadAsync(CancellationToken cancellationToken = default)
    {
        access.CheckUnchanged();
        var command = _unused.TryTake(out var kept) ? kept : Open();
        try
        {
            var revision = Read(command);
            _unused.Add(command);
            return ValueTask.FromResult(revision);
        }
        catch
        {
            Close(command);
            throw;
        }
    }

    public void Dispose()
    {
        // Nothing of the program reads after this; the last connection to close folds the write-ahead log into the
        // database file.
        while (_unused.TryTake(out var command)) Close(command);
        using var connection = new SqliteConnection(access.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    SqliteCommand Open()
    {
        var connection = new SqliteConnection(access.ConnectionString);
        connection.Open();
        return new SqliteCommand(LastChange, connection);
    }

    static Revision Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        return reader.Read() ? new Revision(reader.GetInt64(0), reader.GetInt64(1)) : default;
    }

    static void Close(SqliteCommand command)
    {
        using var connection = command.Connection;
        command.Dispose();
    }
}
