using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsCatalog.Data.Writing;

/// <summary>
/// Inserts many rows of one table with one command, inside the transaction that is open: a file lists some twenty
/// headlines, and row by row through the change tracker they are most of the work of seeding. Which columns there are,
/// the model says; store-generated ones are left to the database.
/// </summary>
static class BulkInsert
{
    public static async Task InsertAsync<T>(
        this CatalogContext db,
        IReadOnlyCollection<T> rows,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (rows.Count == 0) return;
        var columns = Columns<T>(db);
        await ExecuteForEachAsync(
            db,
            InsertInto<T>(db, columns),
            rows.Select(row => Values(columns, row)),
            cancellationToken
        );
    }

    /// <summary>Adds the rows that are missing; to those with the same key that are there adds the count, which may be
    /// negative.</summary>
    /// <returns>Those that were missing.</returns>
    public static async Task<IReadOnlyList<T>> AddCountsAsync<T>(
        this CatalogContext db,
        IReadOnlyCollection<T> rows,
        string key,
        string count,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (rows.Count == 0) return [];
        var columns = Columns<T>(db);
        var added = await ExecuteForEachAsync(
            db,
            $"{InsertInto<T>(db, columns)} ON CONFLICT (\"{key}\") DO NOTHING",
            rows.Select(row => Values(columns, row)),
            cancellationToken
        );
        var there = rows.Where((_, index) => added[index] == 0);
        List<Column> counted =
        [
            columns.Single(column => column.Name == count),
            columns.Single(column => column.Name == key),
        ];
        await ExecuteForEachAsync(
            db,
            $"UPDATE \"{Table<T>(db)}\" SET \"{count}\" = \"{count}\" + {Parameter(0)} WHERE \"{key}\" = "
                + $"{Parameter(1)}",
            there.Select(row => Values(counted, row)),
            cancellationToken
        );
        return [.. rows.Where((_, index) => added[index] > 0)];
    }

    /// <summary>The highest number in a column, 0 in an empty table.</summary>
    public static async Task<long> HighestAsync<T>(
        this CatalogContext db,
        string column,
        CancellationToken cancellationToken
    )
    {
        await using var command = db.Statement($"SELECT max(\"{column}\") FROM \"{Table<T>(db)}\"");
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }

    /// <returns>For each row, in order, how many rows of the table the statement changed.</returns>
    static async Task<List<int>> ExecuteForEachAsync(
        CatalogContext db, string text, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var (changed, command) = (new List<int>(), (DbCommand?)null);
        try
        {
            foreach (var row in rows)
            {
                command ??= db.Statement(text, [.. row.Select((_, index) => Parameter(index))]);
                changed.Add(await command.Set(row).ExecuteNonQueryAsync(cancellationToken));
            }
        }
        finally
        {
            if (command is not null) await command.DisposeAsync();
        }

        return changed;
    }

    static string Parameter(int index) => $"@p{index}";

    static IEntityType Entity<T>(CatalogContext db) => db.Model.FindEntityType(typeof(T))!;

    static string Table<T>(CatalogContext db) => Entity<T>(db).GetTableName()!;

    static List<Column> Columns<T>(CatalogContext db) =>
        [
            .. Entity<T>(db)
                .GetFlattenedProperties()
                .Where(property => property.ValueGenerated == ValueGenerated.Never)
                .Select(Column.Of),
        ];

    static string InsertInto<T>(CatalogContext db, List<Column> columns)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", columns.Select((_, index) => Parameter(index)));
        return $"INSERT INTO \"{Table<T>(db)}\" ({names}) VALUES ({values})";
    }

    static object?[] Values(List<Column> columns, object row)
    {
        var values = new object?[columns.Count];
        for (var i = 0; i < values.Length; i++) values[i] = columns[i].ValueIn(row);
        return values;
    }

    /// <summary>A column and the way to its value in a row. EF Core's own getters compile four expressions for each at
    /// every start.</summary>
    sealed record Column(string Name, PropertyInfo[] Path, ValueConverter? Converter)
    {
        public static Column Of(IProperty property) =>
            new(
                property.GetColumnName(),
                property.DeclaringType is IComplexType part
                    ? [part.ComplexProperty.PropertyInfo!, property.PropertyInfo!]
                    : [property.PropertyInfo!],
                property.GetTypeMapping().Converter
            );

        public object? ValueIn(object row)
        {
            var value = Path.Aggregate((object?)row, (part, property) => part is null ? null : property.GetValue(part));
            return Converter is null ? value : Converter.ConvertToProvider(value);
        }
    }
}
