using System.Text.Json;

namespace NewsCatalog.Articles;

/// <summary>Values of which one must be met (all articles do when there is none), and values of which none may be.</summary>
public sealed record Choice(IReadOnlyList<string> AnyOf, IReadOnlyList<string> NoneOf)
{
    public static Choice Of(params IReadOnlyList<string> values) => new(values, []);

    public Choice Select(Func<string, string> key) => new([.. AnyOf.Select(key)], [.. NoneOf.Select(key)]);

    public override string ToString() => JsonSerializer.Serialize((string[][])[[.. AnyOf], [.. NoneOf]]);
}
