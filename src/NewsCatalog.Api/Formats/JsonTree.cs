using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

static class JsonTree
{
    static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = ContractJson.Default,
    };

    /// <summary>The JSON text; keys without a value are left out.</summary>
    public static string Write(this JsonObject node) => WithoutNulls(node).ToJsonString(Relaxed);

    public static JsonNode WithoutNulls(JsonObject node)
    {
        foreach (var name in node.Where(key => key.Value is null).Select(key => key.Key).ToList()) node.Remove(name);
        return node;
    }
}
