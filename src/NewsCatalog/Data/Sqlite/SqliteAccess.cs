using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using SQLitePCL;

namespace NewsCatalog.Data.Sqlite;

/// <summary>
/// Opens the file read-only to look at it, so that a file of somebody else's stays as it is. What SQLite needs beside
/// the file (the index of the write-ahead log, a journal that is left to be rolled back) can be out of reach; then it
/// is tried for writing and, at last, as a file that nobody writes.
/// </summary>
sealed class SqliteAccess(IOptions<DatabaseOptions> options, ILogger<SqliteAccess> log) : DatabaseAccess
{
    static readonly TimeSpan CheckLimit = TimeSpan.FromMilliseconds(500);

    SqliteFile? _unlocked;
    (DateTime WrittenAt, long Length) _state;

    /// <summary>By which all connections are made.</summary>
    public string ConnectionString { get; private set; } = options.Value.ConnectionString;

    public override bool Exists => new SqliteFile(ConnectionString).HasContent;

    public override void Open(CancellationToken cancellationToken)
    {
        var file = new SqliteFile(ConnectionString);
        if (!file.HasContent) return;
        try
        {
            using var connection = OpenToRead(file);
            if (SqliteIdentity.Refusal(connection) is { } refusal)
                throw SqliteFailure.Because(refusal, DatabaseFailureKind.Foreign, ConnectionString);
            Check(connection, cancellationToken);
            if (_unlocked is null) ReadOnlyReason = WhyNotWritable(file);
            if (ReadOnlyReason is null) return;
            if (!SqliteIdentity.IsNewest(connection)) throw NotUpgradable(ReadOnlyReason);
            ConnectionString = _unlocked is null ? file.ReadOnly : file.Immutable;
        }
        catch (SqliteException exception) when (SqliteFailure.Of(exception, ConnectionString) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Makes sure that a file that is read without locks is the one that was opened.</summary>
    /// <exception cref="UnusableDatabaseException">Somebody has written it since.</exception>
    public void CheckUnchanged()
    {
        if (_unlocked is null || (!_unlocked.HasLog && _unlocked.State == _state)) return;
        throw SqliteFailure.Because(
            "another process has written it while it was read without locks; restart the program",
            DatabaseFailureKind.Inaccessible,
            ConnectionString
        );
    }

    public override string? FindDamage()
    {
        using var connection = Connect(ConnectionString);
        return QuickCheck.Run(connection, Timeout.InfiniteTimeSpan, CancellationToken.None).Finding;
    }

    public override bool IsNewest()
    {
        try
        {
            using var connection = Connect(ConnectionString);
            return SqliteIdentity.IsNewest(connection);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    SqliteConnection OpenToRead(SqliteFile file)
    {
        var state = file.State;
        try
        {
            return Connect(file.ReadOnly);
        }
        catch (SqliteException exception) when (IsInaccessible(exception))
        {
            log.LogDebug(exception, "The database cannot be opened read-only; it is tried for writing");
        }

        try
        {
            return Connect(file.ConnectionString);
        }
        catch (SqliteException exception) when (IsInaccessible(exception))
        {
            var reason = exception.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY
                ? "its folder cannot be written"
                : SqliteFailure.Of(exception, ConnectionString)!.Reason;
            if (file.HasLog) throw LogUnreadable(reason, exception);
            var connection = Connect(file.Immutable);
            (_unlocked, _state, ReadOnlyReason) = (file, state, reason);
            log.LogInformation(
                "The database is read without locks: changes that another process makes end the service"
            );
            return connection;
        }
    }

    bool IsInaccessible(SqliteException exception) =>
        SqliteFailure.Of(exception, ConnectionString) is { Kind: DatabaseFailureKind.Inaccessible };

    void Check(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var check = QuickCheck.Run(connection, CheckLimit, cancellationToken);
        if (check.Finding is { } finding)
        {
            throw SqliteFailure.Because(
                $"it is damaged; SQLite's check says: {finding}",
                DatabaseFailureKind.Damaged,
                ConnectionString
            );
        }

        if (!check.IsComplete)
        {
            log.LogDebug(
                "SQLite's check of the database was ended after {Limit} ms; no damage was found until then",
                CheckLimit.TotalMilliseconds
            );
        }
    }

    static string? WhyNotWritable(SqliteFile file)
    {
        if (file.IsReadOnlyBySetting) return "the setting Database:ConnectionString says Mode=ReadOnly";
        using var connection = Connect(file.ConnectionString);
        return raw.sqlite3_db_readonly(connection.Handle, "main") == 1 ? "its file cannot be written" : null;
    }

    UnusableDatabaseException LogUnreadable(string reason, SqliteException cause) =>
        SqliteFailure.Because(
            $"{reason}, and without that the changes in its write-ahead log, the file beside it that ends in "
                + "-wal, cannot be read",
            DatabaseFailureKind.Inaccessible,
            ConnectionString,
            cause
        );

    UnusableDatabaseException NotUpgradable(string reason) =>
        SqliteFailure.Because(
            $"it was made by an older version of NewsCatalog and cannot be brought up to date: {reason}",
            DatabaseFailureKind.Inaccessible,
            ConnectionString
        );

    // SQLite looks at the file with the first query.
    static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_master";
            command.ExecuteScalar();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
