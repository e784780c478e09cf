using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Files of the repository that show what the program says. <c>UPDATE_SNAPSHOTS=1</c> rewrites them.</summary>
static partial class Snapshot
{
    public const string UsualAddress = "http://localhost:5080";

    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly Dictionary<string, string> Changing = new()
    {
        ["addedAt"] = "2026-11-23T12:00:00Z",
        ["at"] = "2026-11-23T12:00:00Z",
        ["resume"] = "/api/v1/changes?cursor=RbtY4-AeWyI2MzkxMDA1OTIwMDAwMDAwMDAiLCIxIl0",
        ["modifiedAt"] = "2026-11-23T12:00:00Z",
        ["date_modified"] = "2026-11-23T12:00:00Z",
        ["firstCreated"] = "2026-11-23T12:00:00Z",
        ["versionCreated"] = "2026-11-23T12:00:00Z",
        ["sdDatePublished"] = "2026-11-23T12:00:00Z",
        ["traceId"] = "00000000000000000000000000000000",
    };

    public static bool IsUpdated => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static string PathOf(string file) => Path.Combine(TextFolder.Upwards("docs"), "..", file);

    /// <summary>Compares with the file, or rewrites it.</summary>
    public static void Match(string file, string text)
    {
        if (IsUpdated)
            File.WriteAllText(PathOf(file), text);
        File.ReadAllText(PathOf(file))
            .Should()
            .Be(text, $"{file} is a snapshot; UPDATE_SNAPSHOTS=1 dotnet test rewrites it");
    }

    /// <summary>JSON laid out for people: whatever fits a line stays on one.</summary>
    public static string LayOut(JsonNode? node, string indent = "")
    {
        var line = node?.ToJsonString(Relaxed) ?? "null";
        if (indent.Length + line.Length <= 140 || node is not (JsonObject or JsonArray)) return line;
        var deeper = indent + "  ";
        var parts = node is JsonObject item
            ? item.Select(key => $"{deeper}\"{key.Key}\": {LayOut(key.Value, deeper)}")
            : node.AsArray().Select(one => $"{deeper}{LayOut(one, deeper)}");
        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        return $"{open}\n{string.Join(",\n", parts)}\n{indent}{close}";
    }

    public static string Indent(JsonNode node) => node.ToJsonString(Indented) + "\n";

    /// <summary>The answer with every value that differs from run to run replaced by a fixed one, and relative to no
    /// port.</summary>
    public static JsonNode Settle(string json, Uri? server = null)
    {
        var node = JsonNode.Parse(server is null ? json : Settle(server, json))!;
        Settle(node);
        return node;
    }

    /// <summary>A text as the program at its usual address would write it.</summary>
    public static string Settle(Uri server, string text) =>
        text.Replace(server.GetLeftPart(UriPartial.Authority), UsualAddress, StringComparison.Ordinal);

    /// <summary>A text about the program at its usual address, for the one that runs.</summary>
    public static string Unsettle(Uri server, string text) =>
        text.Replace(UsualAddress, server.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    /// <summary>A feed with fixed times.</summary>
    public static string SettleXml(string xml) =>
        RssTime().Replace(IsoTime().Replace(xml, "2026-11-23T12:00:00Z"), "Mon, 23 Nov 2026 12:00:00 GMT");

    static void Settle(JsonNode? node)
    {
        if (node is JsonObject item)
        {
            foreach (var (name, value) in item.ToList())
            {
                if (Changing.TryGetValue(name, out var settled) && value is JsonValue) item[name] = settled;
                else Settle(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var one in items) Settle(one);
        }
    }

    [GeneratedRegex(@"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")]
    private static partial Regex IsoTime();

    [GeneratedRegex(@"[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]{2} [0-9:]{8} GMT")]
    private static partial Regex RssTime();
}
