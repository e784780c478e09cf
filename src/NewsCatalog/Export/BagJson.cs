using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Articles;

namespace NewsCatalog.Export;

/// <summary>How the lines of a bag are written as JSON.</summary>
[JsonSerializable(typeof(BagArticle))]
[JsonSerializable(typeof(BagVersion))]
[JsonSerializable(typeof(WithdrawnArticle))]
sealed partial class BagJson : JsonSerializerContext
{
    public static BagJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ExactTimeConverter() },
    });

    /// <summary>Times as RFC 3339 in UTC, to the 100 nanoseconds that the catalog stores.</summary>
    sealed class ExactTimeConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(
                value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            );
    }
}
