using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsCatalog.Data;

/// <summary>
/// Inserts many rows of one table with one prepared command, inside the transaction that is open: a file lists some twenty
/// headlines, and row by row through the change tracker they are most of the work of seeding. Which columns there are, the
/// model says; store-generated ones are left to the database.
/// </summary>
static class BulkInsert
{
    public static async Task InsertAsync<T>(this CatalogContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;
        var columns = Columns<T>(db);
        await using var command = Command(db, InsertInto<T>(db, columns), columns.Count);
        foreach (var row in rows) await Bind(command, columns, row).ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Adds the rows that are missing; to those with the same key that are there adds the count, which may be negative but leaves no
    /// stored count below one. What the database generates is read back.
    /// </summary>
    /// <returns>Those that were missing.</returns>
    public static async Task<IReadOnlyList<T>> AddCountsAsync<T>(
        this CatalogContext db, IReadOnlyCollection<T> rows, string key, string count, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return [];
        var (columns, missing) = (Columns<T>(db), new List<T>());
        var generated = Entity<T>(db).GetProperties().SingleOrDefault(property => property.ValueGenerated == ValueGenerated.OnAdd)?.PropertyInfo;
        var returned = generated is null ? $"\"{count}\"" : $"\"{count}\", \"{generated.Name}\"";
        var (table, added) = (Entity<T>(db).GetTableName(), columns.FindIndex(column => column.Name == count));
        await using var command = Command(
            db, $"""{InsertInto<T>(db, columns)} ON CONFLICT ("{key}") DO UPDATE SET "{count}" = "{table}"."{count}" + excluded."{count}" RETURNING {returned}""", columns.Count);
        foreach (var row in rows)
        {
            await using var reader = await Bind(command, columns, row).ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            if (reader.GetInt32(0).Equals(command.Parameters[added].Value)) missing.Add(row);
            generated?.SetValue(row, reader.GetInt64(1));
        }

        return missing;
    }

    static IEntityType Entity<T>(CatalogContext db) => db.Model.FindEntityType(typeof(T))!;

    static List<Column> Columns<T>(CatalogContext db) =>
        [.. Entity<T>(db).GetFlattenedProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(Column.Of)];

    static string InsertInto<T>(CatalogContext db, List<Column> columns)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", columns.Select((_, index) => $"@p{index}"));
        return $"INSERT INTO \"{Entity<T>(db).GetTableName()}\" ({names}) VALUES ({values})";
    }

    static DbCommand Command(CatalogContext db, string text, int parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The names are the model's own; every value is a parameter.
        command.CommandText = text;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    static DbCommand Bind(DbCommand command, List<Column> columns, object row)
    {
        for (var i = 0; i < columns.Count; i++) command.Parameters[i].Value = columns[i].ValueIn(row) ?? DBNull.Value;
        return command;
    }

    /// <summary>A column and the way to its value in a row. EF Core's own getters compile four expressions for each at every start.</summary>
    sealed record Column(string Name, PropertyInfo[] Path, ValueConverter? Converter)
    {
        public static Column Of(IProperty property) => new(
            property.GetColumnName(),
            property.DeclaringType is IComplexType part ? [part.ComplexProperty.PropertyInfo!, property.PropertyInfo!] : [property.PropertyInfo!],
            property.GetTypeMapping().Converter);

        public object? ValueIn(object row)
        {
            var value = Path.Aggregate((object?)row, (part, property) => part is null ? null : property.GetValue(part));
            return Converter is null ? value : Converter.ConvertToProvider(value);
        }
    }
}
