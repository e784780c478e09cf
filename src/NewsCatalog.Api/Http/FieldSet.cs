using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace NewsCatalog.Api.Http;

/// <summary>The keys of an item that a client asked for: <c>headline,source.name</c>. In lists of objects a key means that of each.</summary>
sealed class FieldSet
{
    public const int MaxLength = 1000;

    readonly Dictionary<string, FieldSet?> _fields = [];

    FieldSet()
    {
    }

    /// <summary>Whether a text asks for a key of the top level, or something below it.</summary>
    public static bool Mentions(string? text, string key) => SeveralOfAttribute.Split(text).Any(path => path.Split('.')[0] == key);

    /// <summary>The set a text asks for, or what is wrong with it: every key must exist in items of this type.</summary>
    public static FieldSet? Parse(string text, JsonTypeInfo item, out ParameterError? error)
    {
        var fields = new FieldSet();
        fields._fields["id"] = null;
        error = null;
        foreach (var path in SeveralOfAttribute.Split(text))
        {
            error = fields.Add(path, path.Split('.'), item);
            if (error is not null) return null;
        }

        return fields;
    }

    /// <summary>Removes every other key.</summary>
    public void Prune(JsonNode? item)
    {
        if (item is JsonArray items)
        {
            foreach (var one in items) Prune(one);
        }
        else if (item is JsonObject node)
        {
            foreach (var name in node.Select(key => key.Key).Where(name => !_fields.ContainsKey(name)).ToList()) node.Remove(name);
            foreach (var (name, below) in _fields) below?.Prune(node[name]);
        }
    }

    ParameterError? Add(string path, ReadOnlySpan<string> names, JsonTypeInfo type)
    {
        var name = names[0];
        var rest = names[1..];
        var property = type.Properties.FirstOrDefault(property => property.Name == name);
        if (property is null)
        {
            var known = type.Properties.Select(property => property.Name).ToArray();
            return new ParameterError("fields", $"There is no '{path}'.", Nearest.To(name, known), known);
        }

        if (rest.IsEmpty)
        {
            _fields[name] = null;
            return null;
        }

        if (Below(property) is not { } below) return new ParameterError("fields", $"There is nothing below '{name}' in '{path}'.");
        if (!_fields.TryGetValue(name, out var set)) _fields[name] = set = new FieldSet();

        // The whole of a key was asked for already; what is below it is only checked.
        return (set ?? new FieldSet()).Add(path, rest, below);
    }

    static JsonTypeInfo? Below(JsonPropertyInfo property)
    {
        var type = ContractJson.Web.GetTypeInfo(property.PropertyType);
        if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }) type = ContractJson.Web.GetTypeInfo(element);
        return type is { Kind: JsonTypeInfoKind.Object } ? type : null;
    }
}
