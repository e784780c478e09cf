using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data;

/// <summary>
/// Inserts many rows of one table with one prepared command, inside the transaction that is open: a file lists some twenty
/// headlines, and row by row through the change tracker they are most of the work of seeding. Which columns there are, the
/// model says; store-generated ones are left to the database.
/// </summary>
static class BulkInsert
{
    const string AddReferences =
        """ ON CONFLICT ("Id") DO UPDATE SET "References" = "RelatedHeadlines"."References" + excluded."References" """;

    public static Task InsertAsync<T>(this CatalogContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class => RunAsync(db, rows, "", cancellationToken);

    /// <summary>Adds the headlines that are missing and adds <see cref="RelatedHeadline.References"/>, which may be negative, to those that are there.</summary>
    public static Task AddReferencesAsync(this CatalogContext db, IReadOnlyCollection<RelatedHeadline> headlines, CancellationToken cancellationToken) =>
        RunAsync(db, headlines, AddReferences, cancellationToken);

    static async Task RunAsync<T>(CatalogContext db, IReadOnlyCollection<T> rows, string onConflict, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;
        var entity = db.Model.FindEntityType(typeof(T))!;
        List<IProperty> properties = [.. entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)];
        await using var command = Command(db, entity, properties, onConflict);
        foreach (var row in rows)
        {
            for (var i = 0; i < properties.Count; i++) command.Parameters[i].Value = Value(properties[i], row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    static DbCommand Command(CatalogContext db, IEntityType entity, List<IProperty> properties, string onConflict)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        var values = string.Join(", ", properties.Select((_, index) => $"@p{index}"));
#pragma warning disable CA2100 // The names are the model's own; every value is a parameter.
        command.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({columns}) VALUES ({values}){onConflict}";
#pragma warning restore CA2100
        for (var i = 0; i < properties.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    static object? Value(IProperty property, object row)
    {
        var value = property.PropertyInfo!.GetValue(row);
        return property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
