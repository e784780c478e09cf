using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsCatalog.Data;

/// <summary>
/// Prepared commands for what a start and its batches ask, inside the transaction if one is open. EF Core's own queries cost more to
/// prepare than most of these to answer, and a compiler that is kept busy with them leaves the parser waiting.
/// </summary>
static class Statements
{
    // What is left of a last command is filled up with nulls, which equal nothing.
    const int KeysAtOnce = 50;

    static readonly string[] KeyNames = [.. Enumerable.Range(0, KeysAtOnce).Select(index => $"@p{index}")];

    /// <param name="db">On whose connection.</param>
    /// <param name="text">One of the program's own; every value is a parameter.</param>
    /// <param name="parameters">The names of its parameters, in the order in which <see cref="Set"/> takes their values.</param>
    public static DbCommand Statement(this CatalogContext db, string text, params ReadOnlySpan<string> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static DbCommand Set(this DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    /// <summary>The number that a statement gives for one value, <c>@value</c>, inside a transaction or outside any.</summary>
    public static async Task<long> NumberAsync(this CatalogContext db, string text, object value, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Statement(text, "@value").Set(value);
            return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The rows of these keys, inside a transaction or outside any, by a statement that ends in <c>IN</c>.</summary>
    public static async Task<List<T>> SeekAsync<T>(
        this CatalogContext db, string text, IEnumerable<string> keys, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var found = new List<T>();
            await using var command = db.Statement($"{text} ({string.Join(", ", KeyNames)})", KeyNames);
            foreach (var some in keys.Chunk(KeysAtOnce))
            {
                for (var i = 0; i < KeysAtOnce; i++) command.Parameters[i].Value = i < some.Length ? some[i] : DBNull.Value;
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                while (await reader.ReadAsync(cancellationToken)) found.Add(read(reader));
            }

            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
