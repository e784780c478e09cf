using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace NewsCatalog.Data.Sqlite;

/// <summary>A transaction that reads. It is deferred, or it would be one that writes, and SQLite chooses the state that
/// it sees with its first query.</summary>
sealed class SqliteRead : IAsyncDisposable
{
    readonly DatabaseFacade _database;
    readonly SqliteTransaction _transaction;

    SqliteRead(DatabaseFacade database, SqliteTransaction transaction) =>
        (_database, _transaction) = (database, transaction);

    /// <summary>Begins it on the open connection of a context and closes the connection at its end.</summary>
    public static async Task<SqliteRead> BeginAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)database.GetDbConnection();
        var transaction = connection.BeginTransaction(deferred: true);
        try
        {
            await using (var first = connection.CreateCommand())
            {
                first.CommandText = "SELECT count(*) FROM sqlite_master";
                first.Transaction = transaction;
                await first.ExecuteScalarAsync(cancellationToken);
            }

            await database.UseTransactionAsync(transaction, cancellationToken);
            return new SqliteRead(database, transaction);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        await _database.CloseConnectionAsync();
    }
}
