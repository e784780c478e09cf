using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace NewsCatalog.Parsing.Markup;

/// <summary>The links that lines of their own define: <c>[label]: https://…</c>.</summary>
sealed partial class LinkDefinitions
{
    const int LongestDefinition = 2000;

    readonly HashSet<string> _labels = new(StringComparer.OrdinalIgnoreCase);

    public LinkDefinitions(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            if (LabelOf(line) is { } label) _labels.Add(label);
        }
    }

    /// <summary>The line with the definitions that it uses below it, without their addresses: a plain text has none,
    /// and they would be read again with each line. A line that only looks like a definition is made a text.</summary>
    public string AddedTo(string line)
    {
        if (line.StartsWith('[') && line.Contains("]:", StringComparison.Ordinal))
            return LabelOf(line) is null ? $"\\{line}" : line;
        if (_labels.Count == 0 || !line.Contains(']')) return line;
        var text = new StringBuilder(line).Append('\n');
        foreach (var label in Label().Matches(line).Select(match => match.Groups[1].Value.Trim()).Distinct())
        {
            if (_labels.Contains(label)) text.Append("\n[").Append(label).Append("]: #");
        }

        return text.ToString();
    }

    // "[Editor]: yes" says something; what a link leads to has an address.
    static string? LabelOf(string line) =>
        line.StartsWith('[')
        && line.Length <= LongestDefinition
        && line.Contains("]:", StringComparison.Ordinal)
        && MarkdownLine.Parse(line)?.FirstOrDefault() is LinkReferenceDefinitionGroup group
        && group.FirstOrDefault() is LinkReferenceDefinition { Label: { } label, Url: { } url }
        && url.AsSpan().ContainsAny("./#:")
            ? label.Trim()
            : null;

    [GeneratedRegex(@"\[([^\[\]]{1,999})\]")]
    private static partial Regex Label();
}
