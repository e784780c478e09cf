using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>Writes many rows by one command with an array for each column.</summary>
static class PostgresBulkInsert
{
    /// <inheritdoc cref="CatalogContext.InsertRowsAsync"/>
    public static async Task<bool[]> InsertAsync(
        CatalogContext db,
        TableRows rows,
        string? unlessKey,
        CancellationToken cancellationToken
    )
    {
        var names = string.Join(", ", rows.Columns.Select(column => $"\"{column.Name}\""));
        var text = $"INSERT INTO \"{rows.Table}\" ({names}) SELECT * FROM unnest({Parameters(rows)})";
        if (unlessKey is null)
        {
            await using var insert = Command(db, text, rows);
            await insert.ExecuteNonQueryAsync(cancellationToken);
            return [.. rows.Rows.Select(_ => true)];
        }

        var inserted = new HashSet<object>();
        await using var command = Command(
            db,
            $"{text} ON CONFLICT (\"{unlessKey}\") DO NOTHING RETURNING \"{unlessKey}\"",
            rows
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) inserted.Add(reader.GetValue(0));
        var key = rows.Columns.Select(column => column.Name).ToList().IndexOf(unlessKey);
        return [.. rows.Rows.Select(row => inserted.Contains(row[key]!))];
    }

    /// <inheritdoc cref="CatalogContext.AddToRowsAsync"/>
    public static async Task AddAsync(CatalogContext db, TableRows rows, CancellationToken cancellationToken)
    {
        var (key, count) = (rows.Columns[0].Name, rows.Columns[1].Name);
        await using var command = Command(
            db,
            $"""
            UPDATE "{rows.Table}" AS stored SET "{count}" = stored."{count}" + added.number
            FROM unnest({Parameters(rows)}) AS added (id, number) WHERE stored."{key}" = added.id
            """,
            rows
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    static string Parameters(TableRows rows) => string.Join(", ", rows.Columns.Select((_, index) => $"@p{index}"));

    static NpgsqlCommand Command(CatalogContext db, string text, TableRows rows)
    {
        var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = text;
#pragma warning restore CA2100
        for (var column = 0; column < rows.Columns.Count; column++)
            command.Parameters.Add(new NpgsqlParameter($"p{column}", ValuesOf(rows, column)));
        return command;
    }

    // An array of the type itself: a column of objects has no type that PostgreSQL knows.
    static Array ValuesOf(TableRows rows, int column)
    {
        var type = rows.Columns[column].Type;
        var element = type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
        var values = Array.CreateInstance(element, rows.Rows.Count);
        for (var row = 0; row < rows.Rows.Count; row++) values.SetValue(rows.Rows[row][column], row);
        return values;
    }
}
