namespace NewsCatalog.Tests.Parsing;

/// <summary>What programs do to a paragraph: they break it at a width, indent it, quote it, put it into a
/// frame.</summary>
static class Layout
{
    /// <param name="paragraph">One line.</param>
    /// <param name="width">In columns.</param>
    /// <param name="kind">0 nothing, 1 broken, 2 indented in its first line, 3 quoted, 4 framed, 5 indented in all
    /// lines.</param>
    public static IReadOnlyList<string> Of(string paragraph, int width, int kind)
    {
        if (kind == 0) return [paragraph];
        var lines = Broken(paragraph, width);
        return kind switch
        {
            2 => [.. lines.Select((line, index) => index == 0 ? $"   {line}" : line)],
            3 => [.. lines.Select(line => $"> {line}")],
            4 => [.. lines.Select(line => $"| {line.PadRight(width)} |")],
            5 => [.. lines.Select(line => $"        {line}")],
            _ => lines,
        };
    }

    /// <summary>Breaks at spaces; a longer word has a line for itself.</summary>
    static List<string> Broken(string paragraph, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        lines.Add(line);
        return lines;
    }
}
