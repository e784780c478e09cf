using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsCatalog.Articles;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>A transaction that writes. It holds a lock from its beginning, so that the order of the numbers in the
/// change log is the order of the commits.</summary>
sealed class PostgresWrite(PostgresCatalogContext db, IDbContextTransaction transaction) : IWriteTransaction
{
    /// <summary>"NCat" in ASCII.</summary>
    const long Lock = 0x4E436174;

    /// <summary>
    /// Takes the lock. Whoever waits for it too long gives up, and a writer that has stopped is ended by the server, so
    /// that no lock is held for ever. Every query of a writer is a few seeks: without statistics, as in a new database,
    /// the planner would read whole tables instead.
    /// </summary>
    /// <param name="isAcknowledged">Else the commit does not wait for a standby.</param>
    public static string Begin(bool isAcknowledged) =>
        "SET LOCAL lock_timeout = '10s'; SET LOCAL idle_in_transaction_session_timeout = '30s'; "
        + "SET LOCAL enable_seqscan = off; SET LOCAL jit = off; "
        + (isAcknowledged ? "" : "SET LOCAL synchronous_commit = local; ")
        + $"SELECT pg_advisory_xact_lock({Lock})";

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var last = await HostState.ReadAsync(connection, cancellationToken);
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException exception) when (exception is not PostgresException)
        {
            throw PostgresFailure.Because(
                "the connection was lost while the change was being stored; whether it is stored is not known",
                DatabaseFailureKind.Away,
                db.ConnectionString,
                exception
            );
        }

        db.Wrote(last);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
