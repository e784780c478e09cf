using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
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

    /// <summary>Adds the rows that are missing; to those with the same key that are there adds the count, which may be negative.</summary>
    /// <returns>Those that were missing.</returns>
    public static async Task<IReadOnlyList<T>> AddCountsAsync<T>(
        this CatalogContext db, IReadOnlyCollection<T> rows, string key, string count, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return [];
        var (columns, missing) = (Columns<T>(db), new List<T>());
        List<Column> counted = [columns.Single(column => column.Name == key), columns.Single(column => column.Name == count)];
        await using var add = Command(db, $"{InsertInto<T>(db, columns)} ON CONFLICT (\"{key}\") DO NOTHING", columns.Count);
        await using var increase = Command(db, $"UPDATE \"{Entity<T>(db).GetTableName()}\" SET \"{count}\" = \"{count}\" + @p1 WHERE \"{key}\" = @p0", counted.Count);
        foreach (var row in rows)
        {
            if (await Bind(add, columns, row).ExecuteNonQueryAsync(cancellationToken) > 0) missing.Add(row);
            else await Bind(increase, counted, row).ExecuteNonQueryAsync(cancellationToken);
        }

        return missing;
    }

    /// <summary>The highest number in a column, 0 in an empty table.</summary>
    public static async Task<long> HighestAsync<T>(this CatalogContext db, string column, CancellationToken cancellationToken)
    {
        await using var command = Command(db, $"SELECT max(\"{column}\") FROM \"{Entity<T>(db).GetTableName()}\"", 0);
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
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

    static DbCommand Command(CatalogContext db, string text, int parameters) =>
        db.Statement(text, [.. Enumerable.Range(0, parameters).Select(index => $"@p{index}")]);

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
