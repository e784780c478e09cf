using System.Text;

namespace NewsCatalog.Parsing.Markup;

/// <summary>
/// The comments, scripts and styles of HTML in Markdown, which nobody is shown. One that begins a line goes on to its
/// end wherever that is; one within a line has to end in the same paragraph. Linear in the length of the text.
/// </summary>
/// <param name="lines">Without white space at their ends.</param>
sealed class HiddenHtml(IReadOnlyList<string> lines)
{
    static readonly (string Start, string End)[] Kinds =
    [
        ("<!--", "-->"),
        ("<script", "</script>"),
        ("<style", "</style>"),
    ];

    /// <summary>For each kind, the line before which it has no end, as far as that has been looked for.</summary>
    readonly int[] _endlessBefore = new int[Kinds.Length];

    string? _end;

    /// <summary>Whether the next line begins within hidden HTML.</summary>
    public bool IsOpen => _end is not null;

    /// <summary>What is shown of a line. Lines are asked for in their order.</summary>
    public string Shown(int at)
    {
        var line = lines[at];
        var from = _end is null ? 0 : EndIn(line, 0, _end);
        if (from < 0) return "";
        _end = null;
        var shown = new StringBuilder();
        var isCode = false;
        for (var next = from; (next = IndexOfMark(line, next)) >= 0;)
        {
            if (line[next] == '`')
            {
                isCode = !isCode;
                while (next < line.Length && line[next] == '`') next++;
                continue;
            }

            var kind = isCode ? -1 : KindAt(line, next);
            var begins = shown.Length == 0 && line.AsSpan(from, next - from).IsWhiteSpace();
            var end = kind < 0 ? -1 : EndOf(kind, at, next, begins);
            if (end < 0)
            {
                next++;
                continue;
            }

            shown.Append(line, from, next - from);
            (from, next) = (end, end);
        }

        return from == 0 ? line : shown.Append(line, from, line.Length - from).ToString().Trim();
    }

    /// <summary>Where hidden HTML ends in its line: after the line when it goes on, -1 when it is only text.</summary>
    int EndOf(int kind, int at, int start, bool begins)
    {
        var line = lines[at];
        if (!begins && at < _endlessBefore[kind]) return -1;

        // "<!-->" is a whole comment.
        var end = EndIn(line, start + "<!".Length, Kinds[kind].End);
        if (end >= 0) return end;
        if (!begins && !EndsInParagraph(kind, at)) return -1;
        _end = Kinds[kind].End;
        return line.Length;
    }

    bool EndsInParagraph(int kind, int at)
    {
        for (at++; at < lines.Count && lines[at].Length > 0; at++)
        {
            if (EndIn(lines[at], 0, Kinds[kind].End) >= 0) return true;
        }

        _endlessBefore[kind] = at;
        return false;
    }

    static int IndexOfMark(string line, int from) =>
        line.AsSpan(from).IndexOfAny('<', '`') is var index and >= 0 ? from + index : -1;

    static int EndIn(string line, int from, string end) =>
        line.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) is var index and >= 0 ? index + end.Length : -1;

    static int KindAt(string line, int at) =>
        at > 0 && line[at - 1] == '\\'
            ? -1
            : Array.FindIndex(
                Kinds,
                kind =>
                    line.AsSpan(at).StartsWith(kind.Start, StringComparison.OrdinalIgnoreCase)
                    && (kind.End == "-->" || IsWhole(line.AsSpan(at + kind.Start.Length)))
            );

    // A tag "styled" is another one.
    static bool IsWhole(ReadOnlySpan<char> rest) => rest is [] or ['>' or ' ' or '/', ..];
}
