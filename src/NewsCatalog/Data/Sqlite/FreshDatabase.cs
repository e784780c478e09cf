using System.Data;
using System.Data.Common;

namespace NewsCatalog.Data.Sqlite;

/// <summary>
/// Makes a database that is new by the script of all migrations (<c>Migrations/All.sql</c>, which a test compares with
/// them), in one transaction: a process that is killed meanwhile leaves nothing behind, and a cold start need not work
/// the script out again.
/// </summary>
static class FreshDatabase
{
    const string Script = "NewsCatalog.Data.Sqlite.Migrations.All.sql";

    /// <summary>Makes it if there is nothing in it yet; whoever comes second while another does so finds it
    /// made.</summary>
    public static async Task<bool> TryMakeAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(cancellationToken);
        if (!await IsEmptyAsync(connection, null, cancellationToken)) return false;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await IsEmptyAsync(connection, transaction, cancellationToken)) return false;
        await using var make = connection.CreateCommand();
        make.Transaction = transaction;
#pragma warning disable CA2100 // The text is the program's own.
        make.CommandText =
            $"PRAGMA application_id = {SqliteIdentity.ApplicationId};\n{await ReadAsync(cancellationToken)}";
#pragma warning restore CA2100
        await make.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    static async Task<bool> IsEmptyAsync(
        DbConnection connection,
        DbTransaction? transaction,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))! == 0;
    }

    static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(typeof(FreshDatabase).Assembly.GetManifestResourceStream(Script)!);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
