using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsCatalog.Data.Writing;

/// <summary>
/// ADO.NET commands for what is asked once for each of many rows, inside the transaction if one is open. EF Core would
/// translate and track each of them.
/// </summary>
static class Statements
{
    /// <param name="db">On whose connection.</param>
    /// <param name="text">One of the program's own; every value is a parameter.</param>
    /// <param name="parameters">The names of its parameters, in the order in which <see cref="Set"/> takes their
    /// values.</param>
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
}
