using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

static class JsonTree
{
    static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = ContractJson.Default,
    };

    /// <summary>Nothing in it can end the element of HTML that it stands in, or be taken for a reference.</summary>
    static readonly JsonSerializerOptions Embedded = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = ContractJson.Default,
    };

    /// <summary>The JSON text for a <c>script</c> element of a page.</summary>
    public static string WriteEmbedded(this JsonObject node) => WithoutNulls(node).ToJsonString(Embedded);

    /// <summary>The JSON text; keys without a value are left out.</summary>
    public static string Write(this JsonObject node) => WithoutNulls(node).ToJsonString(Relaxed);

    public static JsonNode WithoutNulls(JsonObject node)
    {
        foreach (var name in node.Where(key => key.Value is null).Select(key => key.Key).ToList()) node.Remove(name);
        return node;
    }
}
