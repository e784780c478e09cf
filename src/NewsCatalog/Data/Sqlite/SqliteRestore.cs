using Microsoft.Data.Sqlite;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Sqlite;

/// <summary>Puts a copy of a database in the place of one that is not there.</summary>
public static class SqliteRestore
{
    /// <summary>Whether a database, or the write-ahead log of one, stands in its place.</summary>
    public static bool IsTaken(string connectionString) =>
        new SqliteFile(connectionString) is { HasContent: true } or { HasLog: true };

    /// <summary>Checks a copy and copies it into place. It is there when it is complete, and not before.</summary>
    /// <param name="copy">The file. It stays as it is.</param>
    /// <param name="connectionString">Names the database, which is not there yet.</param>
    /// <param name="progress">Is told how many pages are copied, and how many there are.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    /// <exception cref="UnusableDatabaseException">The copy is no catalog of this program, is damaged, or cannot be
    /// read or written.</exception>
    public static void Run(
        string copy,
        string connectionString,
        Action<int, int> progress,
        CancellationToken cancellationToken
    )
    {
        var target = new SqliteFile(connectionString).Path;
        var temporary = $"{target}.{Path.GetRandomFileName()}.part";
        try
        {
            using var connection = Open(copy);
            if (ReasonOf(connection, cancellationToken) is var (reason, kind)) throw Refused(copy, reason, kind);
            SqliteBackup.Run(connection, temporary, progress, cancellationToken);
            File.Move(temporary, target, overwrite: true);
        }
        catch (SqliteException exception) when (SqliteFailure.Of(exception, connectionString) is { } failure)
        {
            throw Refused(copy, failure.Reason, failure.Kind, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(copy, exception.Message.TrimEnd('.'), DatabaseFailureKind.Inaccessible, exception);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }

    static (string Reason, DatabaseFailureKind Kind)? ReasonOf(
        SqliteConnection connection,
        CancellationToken cancellationToken
    )
    {
        if (SqliteIdentity.Refusal(connection) is { } foreign) return (foreign, DatabaseFailureKind.Foreign);
        if (!SqliteIdentity.IsMarked(connection))
            return ("it is no database of NewsCatalog", DatabaseFailureKind.Foreign);
        return QuickCheck.Run(connection, Timeout.InfiniteTimeSpan, cancellationToken).Finding is { } finding
            ? ($"it is damaged; SQLite's check says: {finding}", DatabaseFailureKind.Damaged)
            : null;
    }

    // A copy that lies by itself is read without the files that SQLite would make beside it.
    static SqliteConnection Open(string copy)
    {
        var file = new SqliteFile(new SqliteConnectionStringBuilder { DataSource = copy }.ConnectionString);
        var way = new SqliteConnectionStringBuilder(file.HasLog ? file.ReadOnly : file.Immutable) { Pooling = false };
        var connection = new SqliteConnection(way.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    static UnusableDatabaseException Refused(
        string copy,
        string reason,
        DatabaseFailureKind kind,
        Exception? cause = null
    ) => new($"The catalog cannot be restored from {copy}: {reason}.", reason, kind, cause);
}
