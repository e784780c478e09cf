using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

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
        var properties = Properties<T>(db);
        await using var command = Command(db, InsertInto<T>(db, properties), properties.Count);
        foreach (var row in rows) await Bind(command, properties, row).ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Adds the rows that are missing; to those that are there adds the count of this name, which may be negative.</summary>
    /// <returns>Those that were missing.</returns>
    public static async Task<IReadOnlyList<T>> AddCountsAsync<T>(
        this CatalogContext db, IReadOnlyCollection<T> rows, string count, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return [];
        var entity = db.Model.FindEntityType(typeof(T))!;
        List<IProperty> properties = [entity.FindPrimaryKey()!.Properties[0], entity.FindProperty(count)!];
        var (key, column) = (properties[0].GetColumnName(), properties[1].GetColumnName());
        var missing = new List<T>();
        await using var add = Command(db, $"UPDATE \"{entity.GetTableName()}\" SET \"{column}\" = \"{column}\" + @p1 WHERE \"{key}\" = @p0", properties.Count);
        foreach (var row in rows)
        {
            if (await Bind(add, properties, row).ExecuteNonQueryAsync(cancellationToken) == 0) missing.Add(row);
        }

        await db.InsertAsync(missing, cancellationToken);
        return missing;
    }

    static List<IProperty> Properties<T>(CatalogContext db) =>
        [.. db.Model.FindEntityType(typeof(T))!.GetFlattenedProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)];

    static string InsertInto<T>(CatalogContext db, List<IProperty> properties)
    {
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        var values = string.Join(", ", properties.Select((_, index) => $"@p{index}"));
        return $"INSERT INTO \"{db.Model.FindEntityType(typeof(T))!.GetTableName()}\" ({columns}) VALUES ({values})";
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

    static DbCommand Bind(DbCommand command, List<IProperty> properties, object row)
    {
        for (var i = 0; i < properties.Count; i++) command.Parameters[i].Value = Value(properties[i], row) ?? DBNull.Value;
        return command;
    }

    static object? Value(IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValueUsingContainingEntity(row);
        return property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
