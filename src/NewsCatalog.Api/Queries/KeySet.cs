using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace NewsCatalog.Api.Queries;

/// <summary>Some keys of an object, and some keys below them. In lists of objects a key means that of each.</summary>
sealed class KeySet
{
    readonly Dictionary<string, KeySet?> _keys = [];

    /// <summary>Removes every other key.</summary>
    public void Prune(JsonNode? item)
    {
        if (item is JsonArray items)
        {
            foreach (var one in items) Prune(one);
        }
        else if (item is JsonObject node)
        {
            var others = node.Select(key => key.Key).Where(name => !_keys.ContainsKey(name)).ToList();
            foreach (var name in others) node.Remove(name);
            foreach (var (name, below) in _keys) below?.Prune(node[name]);
        }
    }

    /// <summary>Adds the key that a path leads to, or says why objects of this type have no such key.</summary>
    public ValueError? Add(string[] path, JsonTypeInfo type) => Add(string.Join('.', path), path, type);

    ValueError? Add(string path, ReadOnlySpan<string> names, JsonTypeInfo type)
    {
        var name = names[0];
        var rest = names[1..];
        var property = type.Properties.FirstOrDefault(property => property.Name == name);
        if (property is null)
        {
            return ValueError.Unknown(
                $"There is no '{path}'.",
                name,
                [.. type.Properties.Select(property => property.Name)]
            );
        }

        if (rest.IsEmpty)
        {
            _keys[name] = null;
            return null;
        }

        if (Below(property) is not { } below) return new ValueError($"There is nothing below '{name}' in '{path}'.");
        if (!_keys.TryGetValue(name, out var set)) _keys[name] = set = new KeySet();

        // The whole of a key was asked for already; what is below it is only checked.
        return (set ?? new KeySet()).Add(path, rest, below);
    }

    /// <summary>The paths of all keys of objects of this type, each before those below it.</summary>
    public static IEnumerable<string> PathsOf(JsonTypeInfo type) => type.Properties.SelectMany(property =>
        Below(property) is { } below
            ? PathsOf(below).Select(path => $"{property.Name}.{path}").Prepend(property.Name)
            : [property.Name]);

    static JsonTypeInfo? Below(JsonPropertyInfo property)
    {
        var options = property.Options;
        if (!options.TryGetTypeInfo(property.PropertyType, out var type))
            return null;
        if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element })
            options.TryGetTypeInfo(element, out type);
        return type is { Kind: JsonTypeInfoKind.Object } ? type : null;
    }
}
