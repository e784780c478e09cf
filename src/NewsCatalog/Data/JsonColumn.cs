using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Articles;
using NewsCatalog.Attribution;

namespace NewsCatalog.Data;

/// <summary>Keeps a list that is always read and written as a whole in one JSON text column.</summary>
static class JsonColumn
{
    public static PropertyBuilder<IReadOnlyList<T>> HasJsonColumn<T>(this PropertyBuilder<IReadOnlyList<T>> property)
    {
        var type = (JsonTypeInfo<IReadOnlyList<T>>)ColumnJson.Relaxed.GetTypeInfo(typeof(IReadOnlyList<T>))!;
        return property.HasConversion(
            list => JsonSerializer.Serialize(list, type),
            json => json == "[]" ? Array.Empty<T>() : JsonSerializer.Deserialize(json, type)!,
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
                list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                list => list));
    }
}

[JsonSerializable(typeof(IReadOnlyList<Section>))]
[JsonSerializable(typeof(IReadOnlyList<PhotoCredit>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Citation>))]
sealed partial class ColumnJson : JsonSerializerContext
{
    /// <summary>Letters outside ASCII stay letters: the column is read by SQLite and people, never by a browser.</summary>
    public static ColumnJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
