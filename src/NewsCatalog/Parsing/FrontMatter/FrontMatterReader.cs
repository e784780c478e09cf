using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsCatalog.Parsing.FrontMatter;

/// <summary>Reads the YAML front matter of Hugo, Jekyll and Obsidian.</summary>
static partial class FrontMatterReader
{
    /// <summary>The value of <c>format</c> in a text that names the role of each line.</summary>
    public const string ExplicitFormat = "newscatalog";

    /// <summary>Of all lines between the first and the last, each with its end.</summary>
    public const int MostCharacters = 64 * 1024;

    const int MostLines = 200;

    static readonly string[] Titles = ["title"];
    static readonly string[] Bylines = ["byline"];
    static readonly string[] Datelines = ["dateline"];
    static readonly string[] Dates = ["date"];
    static readonly string[] Updates = ["lastmod", "updated", "modified", "last_modified_at"];
    static readonly string[] Languages = ["lang", "language"];
    static readonly string[] Descriptions = ["description", "summary"];
    static readonly string[] Authors = ["author", "authors"];
    static readonly string[] Tags = ["tags", "keywords"];

    static readonly HashSet<string> Known = new(
        [.. Titles, .. Dates, .. Updates, .. Languages, .. Descriptions, .. Authors, .. Tags],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The front matter that a text begins with, or null.</summary>
    public static FrontMatterBlock? TryRead(IReadOnlyList<string> lines)
    {
        var end = EndOf(lines);
        if (end < 0) return null;
        if (lines.Take(1..end).All(IsEmpty)) return new FrontMatterBlock(end + 1);
        if (BoundedYaml.TryRead(string.Join('\n', lines.Take(1..end))) is not { } values || !IsMetadata(values))
            return null;
        var isExplicit = IsExplicit(values);
        return new FrontMatterBlock(end + 1)
        {
            IsExplicit = isExplicit,
            Title = FirstOf(values, Titles),
            Byline = isExplicit ? FirstOf(values, Bylines) : null,
            Dateline = isExplicit ? FirstOf(values, Datelines) : null,
            Date = FirstOf(values, Dates),
            Update = FirstOf(values, Updates),
            Language = FirstOf(values, Languages),
            Description = FirstOf(values, Descriptions),
            Authors = [.. AllOf(values, Authors)],
            Tags = [.. isExplicit ? AllOf(values, Tags) : AllOf(values, Tags).SelectMany(SplitAtCommas)],
        };
    }

    /// <summary>Whether a text without front matter begins like one with.</summary>
    public static bool LooksDamaged(IReadOnlyList<string> lines) =>
        lines.Count > 1
        && IsOpening(lines[0])
        && lines.Skip(1).Take(MostLines).Any(line => Key().Match(line) is { Success: true } key
            && Known.Contains(key.Groups[1].Value));

    static int EndOf(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || !IsOpening(lines[0])) return -1;
        var characters = 0;
        for (var at = 1; at < Math.Min(lines.Count, MostLines); at++)
        {
            characters += lines[at].Length + 1;
            if (characters > MostCharacters) return -1;
            if (lines[at].TrimEnd() is "---" or "...") return at;
        }

        return -1;
    }

    static bool IsOpening(string line) => line.TrimEnd() == "---";

    static bool IsEmpty(string line) => line.AsSpan().TrimStart() is [] or ['#', ..];

    /// <summary>Two rules around "Mr Smith: no comment." make no front matter of it: one key is known, or each is a
    /// single word.</summary>
    static bool IsMetadata(YamlMappingNode values)
    {
        var keys = values.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? "").ToList();
        return keys.Exists(Known.Contains) || keys.TrueForAll(key => Word().IsMatch(key));
    }

    static bool IsExplicit(YamlMappingNode values) =>
        values.Children.Any(child =>
            child is { Key: YamlScalarNode { Value: "format" }, Value: YamlScalarNode { Value: ExplicitFormat } }
        );

    static FrontMatterText? FirstOf(YamlMappingNode values, string[] names)
    {
        foreach (var text in AllOf(values, names)) return text;
        return null;
    }

    static IEnumerable<FrontMatterText> AllOf(YamlMappingNode values, string[] names) =>
        from name in names
        from child in values.Children
        where string.Equals((child.Key as YamlScalarNode)?.Value, name, StringComparison.OrdinalIgnoreCase)
        from text in TextsOf(child.Value)
        select text;

    // A person is a name, or a mapping that has one.
    static IEnumerable<FrontMatterText> TextsOf(YamlNode node) => node switch
    {
        YamlScalarNode scalar => TextOf(scalar) is { } text ? [text] : [],
        YamlSequenceNode list => list.Children.SelectMany(item => item is YamlSequenceNode ? [] : TextsOf(item)),
        YamlMappingNode person => AllOf(person, ["name"]),
        _ => [],
    };

    static FrontMatterText? TextOf(YamlScalarNode scalar)
    {
        if (scalar is { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" }) return null;

        // The line that opens the front matter comes before those of the YAML, which are counted from 1.
        var (first, last) = ((int)scalar.Start.Line + 1, (int)scalar.End.Line + 1);
        return new FrontMatterText(scalar.Value!, first, scalar.End.Column == 1 && last > first ? last - 1 : last);
    }

    static IEnumerable<FrontMatterText> SplitAtCommas(FrontMatterText tags) =>
        tags.Text.Split(',').Select(tag => tags with { Text = tag });

    [GeneratedRegex(@"^([A-Za-z]+)\s*:(?:\s|$)")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[\w.-]+$")]
    private static partial Regex Word();
}
