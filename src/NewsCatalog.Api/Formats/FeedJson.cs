using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Formats;

[JsonSerializable(typeof(JsonFeed))]
sealed partial class FeedJson : JsonSerializerContext
{
    public static FeedJson Web { get; } = new(WebJson.Configure(new JsonSerializerOptions()));
}
