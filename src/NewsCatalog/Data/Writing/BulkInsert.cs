using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsCatalog.Data.Writing;

/// <summary>
/// Inserts many rows of one table at once, inside the transaction that is open: a file lists some twenty headlines, and
/// row by row through the change tracker they are most of the work of seeding. Which columns there are, the model says;
/// store-generated ones are left to the database.
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
        if (rows.Count > 0) await db.InsertRowsAsync(Rows(db, Columns<T>(db), rows), null, cancellationToken);
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
        var isNew = await db.InsertRowsAsync(Rows(db, columns, rows), key, cancellationToken);
        List<T> there = [.. rows.Where((_, index) => !isNew[index])];
        List<Column> counted =
        [
            columns.Single(column => column.Name == key),
            columns.Single(column => column.Name == count),
        ];
        if (there.Count > 0) await db.AddToRowsAsync(Rows(db, counted, there), cancellationToken);
        return [.. rows.Where((_, index) => isNew[index])];
    }

    /// <summary>The highest number in a column, 0 in an empty table.</summary>
    public static async Task<long> HighestAsync<T>(
        this CatalogContext db,
        string column,
        CancellationToken cancellationToken
    )
    {
        await using var command = db.Statement($"SELECT max(\"{column}\") FROM \"{Entity<T>(db).GetTableName()}\"");
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }

    static IEntityType Entity<T>(CatalogContext db) => db.Model.FindEntityType(typeof(T))!;

    static List<Column> Columns<T>(CatalogContext db) =>
        [
            .. Entity<T>(db)
                .GetFlattenedProperties()
                .Where(property => property.ValueGenerated == ValueGenerated.Never)
                .Select(Column.Of),
        ];

    static TableRows Rows<T>(CatalogContext db, List<Column> columns, IReadOnlyCollection<T> rows)
        where T : class =>
        new(
            Entity<T>(db).GetTableName()!,
            columns.ConvertAll(column => new TableColumn(column.Name, column.Type)),
            [.. rows.Select(row => columns.ConvertAll(column => column.ValueIn(row)))]
        );

    /// <summary>A column and the way to its value in a row. EF Core's own getters compile four expressions for each at
    /// every start.</summary>
    sealed record Column(string Name, Type Type, PropertyInfo[] Path, ValueConverter? Converter)
    {
        public static Column Of(IProperty property)
        {
            var converter = property.GetTypeMapping().Converter;
            var type = converter?.ProviderClrType ?? property.ClrType;
            return new Column(
                property.GetColumnName(),
                Nullable.GetUnderlyingType(type) ?? type,
                property.DeclaringType is IComplexType part
                    ? [part.ComplexProperty.PropertyInfo!, property.PropertyInfo!]
                    : [property.PropertyInfo!],
                converter
            );
        }

        public object? ValueIn(object row)
        {
            var value = Path.Aggregate((object?)row, (part, property) => part is null ? null : property.GetValue(part));
            return Converter is null ? value : Converter.ConvertToProvider(value);
        }
    }
}
