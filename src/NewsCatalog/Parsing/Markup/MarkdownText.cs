namespace NewsCatalog.Parsing.Markup;

/// <summary>
/// Reads Markdown line by line, so that each value still stands on one line: what spans lines are fences, underlines,
/// hidden HTML and the definitions of links.
/// </summary>
static class MarkdownText
{
    const int ShortestFence = 3;

    public static bool Is(string sourceName) =>
        Path.GetExtension(sourceName).ToLowerInvariant() is ".md" or ".markdown";

    /// <summary>One for each line, in order.</summary>
    /// <param name="lines">Without white space at their ends.</param>
    public static IReadOnlyList<MarkedLine> Read(IReadOnlyList<string> lines)
    {
        var marked = new MarkedLine[lines.Count];
        var definitions = new LinkDefinitions(lines);
        var hidden = new HiddenHtml(lines);
        var fence = "";
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (hidden.IsOpen)
            {
                marked[at] = MarkdownLine.Read(hidden.Shown(at), definitions);
            }
            else if (fence.Length > 0 ? Closes(line, fence) : FenceOf(line).Length > 0)
            {
                fence = fence.Length > 0 ? "" : FenceOf(line);
                marked[at] = new MarkedLine(LineMark.Markup, "");
            }
            else if (fence.Length > 0)
            {
                marked[at] = new MarkedLine(LineMark.Code, line);
            }
            else if (IsUnderline(line) && IsUnderlined(marked, at, line[0]))
            {
                marked[at] = new MarkedLine(LineMark.Markup, "");
                marked[at - 1] = marked[at - 1] with { Mark = line[0] == '=' ? LineMark.Title : LineMark.Heading };
            }
            else
            {
                marked[at] = MarkdownLine.Read(hidden.Shown(at), definitions);
            }
        }

        return marked;
    }

    /// <summary>The marks that open a fenced code block, or "".</summary>
    static string FenceOf(string line)
    {
        if (line.Length < ShortestFence || line[0] is not ('`' or '~')) return "";
        var length = line.AsSpan().IndexOfAnyExcept(line[0]) is var end and >= 0 ? end : line.Length;
        return length >= ShortestFence && (line[0] == '~' || !line.AsSpan(length).Contains('`')) ? line[..length] : "";
    }

    static bool Closes(string line, string fence) =>
        line.Length >= fence.Length && !line.AsSpan().ContainsAnyExcept(fence[0]);

    static bool IsUnderline(string line) =>
        line.Length >= 2 && line[0] is '=' or '-' && !line.AsSpan().ContainsAnyExcept(line[0]);

    // Dashes below a paragraph of several lines are rather meant for a rule.
    static bool IsUnderlined(MarkedLine[] above, int at, char mark) =>
        at > 0
        && IsText(above[at - 1])
        && (mark == '=' || at == 1 || !IsText(above[at - 2]));

    static bool IsText(MarkedLine line) => line is { Mark: LineMark.None, Text.Length: > 0 };
}
