using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Queries;

[JsonSerializable(typeof(string[]))]
sealed partial class CursorJson : JsonSerializerContext
{
    public static CursorJson Web { get; } = new(WebJson.Configure(new JsonSerializerOptions()));
}
