using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsCatalog.Data.Sqlite;

/// <summary>Rows of one table as one JSON parameter, which <c>json_each</c> reads back; the model says which columns there are.</summary>
sealed class JsonRows
{
    /// <summary>Makes parameters of some 100 KB: larger ones gain nothing and cost memory in several copies.</summary>
    public const int PerStatement = 500;

    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly List<IProperty> _properties;

    JsonRows(IEntityType entity)
    {
        _properties = [.. entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)];
        var columns = _properties.Select(property => $"\"{property.GetColumnName()}\"");
        var values = _properties.Select((_, index) => $"value ->> {index}");
        Insert = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM json_each({{0}})";
    }

    /// <summary>The statement; its one parameter is the JSON.</summary>
    public string Insert { get; }

    public static JsonRows Of<T>(IModel model) => new(model.FindEntityType(typeof(T))!);

    /// <summary>An array of arrays, the columns in the order of the statement.</summary>
    public string ToJson<T>(T[] rows)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Relaxed))
        {
            writer.WriteStartArray();
            foreach (var row in rows) Write(writer, row!);
            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    void Write(Utf8JsonWriter writer, object row)
    {
        writer.WriteStartArray();
        foreach (var property in _properties)
        {
            var value = property.PropertyInfo!.GetValue(row);
            switch (property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value)
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case int number:
                    writer.WriteNumberValue(number);
                    break;
                case long number:
                    writer.WriteNumberValue(number);
                    break;
                default:
                    throw new NotSupportedException($"{property.Name} has a type that no table filled this way has had so far.");
            }
        }

        writer.WriteEndArray();
    }
}
