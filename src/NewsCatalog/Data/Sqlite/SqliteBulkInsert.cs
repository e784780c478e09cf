using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsCatalog.Data.Sqlite;

/// <summary>Writes many rows by one command that is prepared once and runs for each.</summary>
static class SqliteBulkInsert
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
        var values = string.Join(", ", rows.Columns.Select((_, index) => Parameter(index)));
        var conflict = unlessKey is null ? "" : $" ON CONFLICT (\"{unlessKey}\") DO NOTHING";
        var text = $"INSERT INTO \"{rows.Table}\" ({names}) VALUES ({values}){conflict}";
        return [.. (await RunAsync(db, text, rows, cancellationToken)).Select(changed => changed > 0)];
    }

    /// <inheritdoc cref="CatalogContext.AddToRowsAsync"/>
    public static Task AddAsync(CatalogContext db, TableRows rows, CancellationToken cancellationToken)
    {
        var (key, count) = (rows.Columns[0].Name, rows.Columns[1].Name);
        var text = $"UPDATE \"{rows.Table}\" SET \"{count}\" = \"{count}\" + {Parameter(1)} "
            + $"WHERE \"{key}\" = {Parameter(0)}";
        return RunAsync(db, text, rows, cancellationToken);
    }

    /// <returns>For each row, in order, how many rows of the table the statement changed.</returns>
    static async Task<List<int>> RunAsync(
        CatalogContext db,
        string text,
        TableRows rows,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(db, text, rows.Columns.Count);
        var changed = new List<int>(rows.Rows.Count);
        foreach (var row in rows.Rows)
        {
            for (var i = 0; i < row.Count; i++) command.Parameters[i].Value = row[i] ?? DBNull.Value;
            changed.Add(await command.ExecuteNonQueryAsync(cancellationToken));
        }

        return changed;
    }

    static DbCommand Command(CatalogContext db, string text, int parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = text;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Parameter(i);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    static string Parameter(int index) => $"@p{index}";
}
