using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;

namespace NewsCatalog.Api.Queries;

/// <summary>The paths of keys that a client asked for: <c>headline,source.name</c>.</summary>
public sealed record FieldSet : QueryValue<FieldSet>, IQueryValue<FieldSet>
{
    const int MaxLength = 4000;

    readonly string[][] _paths;

    FieldSet(string text) =>
        _paths = [.. text.Split(',', StringSplitOptions.TrimEntries).Select(path => path.Split('.'))];

    public static QueryValueSchema Schema { get; } = new() { MaxLength = MaxLength };

    public static Parsed<FieldSet> Parse(string text) =>
        text.Length <= MaxLength ? new FieldSet(text) : ValueError.TooLong(MaxLength);

    /// <summary>Whether it asks for a key of the top level, or something below it.</summary>
    public bool Mentions(string key) => _paths.Any(path => path[0] == key);

    /// <summary>The keys of items of a type that it asks for; the error names the first one that these items do not
    /// have.</summary>
    internal bool TryResolve(
        JsonTypeInfo item,
        string alwaysSent,
        out KeySet keys,
        [NotNullWhen(false)] out ValueError? error
    )
    {
        keys = new KeySet();
        error = keys.Add(alwaysSent.Split('.'), item);
        foreach (var path in _paths) error ??= keys.Add(path, item);
        return error is null;
    }
}
