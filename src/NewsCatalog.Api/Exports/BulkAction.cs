using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Exports;

/// <summary>The line of an action: one of the two is set.</summary>
sealed record BulkAction
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BulkTarget? Index { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BulkTarget? Delete { get; init; }
}

/// <summary>What an action concerns.</summary>
/// <param name="Index">The name of the index.</param>
/// <param name="Id">The id of the document.</param>
/// <param name="Version">The number of the change that led to it: the index refuses the action if it has a later
/// one.</param>
/// <param name="VersionType">How the index compares versions.</param>
sealed record BulkTarget(
    [property: JsonPropertyName("_index")] string Index,
    [property: JsonPropertyName("_id")] string Id,
    long Version,
    [property: JsonPropertyName("version_type")] string VersionType = "external_gte"
);

[JsonSerializable(typeof(BulkAction))]
sealed partial class BulkJson : JsonSerializerContext
{
    public static BulkJson Web { get; } = new(WebJson.Configure(new JsonSerializerOptions()));
}
