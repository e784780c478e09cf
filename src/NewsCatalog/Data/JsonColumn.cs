using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Data;

/// <summary>Keeps a list that is always read and written as a whole in one JSON text column.</summary>
static class JsonColumn
{
    public static PropertyBuilder<IReadOnlyList<T>> HasJsonColumn<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion<Converter<T>, Comparer<T>>();

    public static string Write<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list, TypeOf<T>());

    public static IReadOnlyList<T> Read<T>(string json) =>
        json == "[]" ? [] : JsonSerializer.Deserialize(json, TypeOf<T>())!;

    public static bool AreEqual<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.SequenceEqual(right));

    public static int Hash<T>(IReadOnlyList<T> list) => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item));

    static JsonTypeInfo<IReadOnlyList<T>> TypeOf<T>() =>
        (JsonTypeInfo<IReadOnlyList<T>>)ColumnJson.Relaxed.GetTypeInfo(typeof(IReadOnlyList<T>))!;

    // Calls of methods, because the compiled model is code that makes them again.
    public sealed class Converter<T>()
        : ValueConverter<IReadOnlyList<T>, string>(list => Write(list), json => Read<T>(json));

    public sealed class Comparer<T>()
        : ValueComparer<IReadOnlyList<T>>((left, right) => AreEqual(left, right), list => Hash(list), list => list);
}

[JsonSerializable(typeof(IReadOnlyList<Section>))]
[JsonSerializable(typeof(IReadOnlyList<PhotoCredit>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Citation>))]
[JsonSerializable(typeof(IReadOnlyList<ImportRefusal>))]
sealed partial class ColumnJson : JsonSerializerContext
{
    /// <summary>Letters outside ASCII stay letters: the column is read by SQLite and people, never by a
    /// browser.</summary>
    public static ColumnJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
