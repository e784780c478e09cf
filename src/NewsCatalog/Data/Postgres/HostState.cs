using System.Data;
using NewsCatalog.Changes;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>What a host of the database says of itself.</summary>
/// <param name="Host">The host.</param>
/// <param name="IsStandby">Whether it follows another and cannot be written.</param>
/// <param name="Last">The state of the catalog there.</param>
sealed record HostState(NpgsqlDataSource Host, bool IsStandby, Revision Last)
{
    const string LastChange = """SELECT "Sequence", "At" FROM "Changes" ORDER BY "Sequence" DESC LIMIT 1""";

    /// <summary>Asks a host; null when it does not answer.</summary>
    public static async Task<HostState?> TryReadAsync(NpgsqlDataSource host, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await host.OpenConnectionAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_is_in_recovery()", connection);
            var isStandby = (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
            return new HostState(host, isStandby, await ReadAsync(connection, cancellationToken));
        }
        catch (NpgsqlException exception) when (exception.SqlState is null || PostgresFailure.IsPassing(exception))
        {
            return null;
        }
    }

    /// <summary>The last change of a catalog; <c>default</c> of one that has no tables yet.</summary>
    public static async Task<Revision> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new NpgsqlCommand(LastChange, connection);
            await using var reader = await command.ExecuteReaderAsync(
                CommandBehavior.SingleRow,
                cancellationToken
            );
            return await reader.ReadAsync(cancellationToken)
                ? new Revision(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1).UtcTicks)
                : default;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return default;
        }
    }
}
