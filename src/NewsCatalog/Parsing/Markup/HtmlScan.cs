using System.Text;

namespace NewsCatalog.Parsing.Markup;

/// <summary>
/// Looks through the tags of a page without building anything of them, in one pass: how deep and how many they are,
/// and what stands between them. A parser of HTML calls itself for what stands in each other, and reading takes more
/// than linear time in the number of elements, so that a hostile page has to be known before.
/// </summary>
static class HtmlScan
{
    const int Deepest = 120;
    const int MostElements = 12_000;

    // What ends by itself where the next begins, and what has no end.
    static readonly HashSet<string> Shallow = new(
        [
            "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "br", "img", "meta", "link",
            "input", "hr", "source", "track", "wbr", "area", "base", "col", "embed", "param",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    static readonly string[] Hidden = ["script", "style", "noscript", "template", "svg", "iframe", "textarea"];

    /// <summary>Whether the elements of a page are so few, and stand so little in each other, that they can be
    /// read.</summary>
    public static bool IsReadable(string page)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, elements) = (0, 0);
        for (var at = 0; (at = page.IndexOf('<', at)) >= 0;)
        {
            if (SkipHidden(page, at) is var end && end > at)
            {
                at = end;
                continue;
            }

            var closes = at + 1 < page.Length && page[at + 1] == '/';
            var start = closes ? at + 2 : at + 1;
            var name = NameAt(page, start);
            at = start + name.Length;
            if (name.Length == 0) continue;
            if (!closes && ++elements > MostElements) return false;
            if (Shallow.Contains(name)) continue;
            var known = open.GetValueOrDefault(name);
            if (closes && known == 0) continue;
            open[name] = known + (closes ? -1 : 1);
            depth += closes ? -1 : 1;
            if (depth > Deepest) return false;
        }

        return true;
    }

    /// <summary>The lines of a page without their tags.</summary>
    public static List<string> WithoutTags(IReadOnlyList<string> lines)
    {
        var text = string.Join('\n', lines);
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != '<')
            {
                shown.Append(text[at++]);
                continue;
            }

            var end = SkipHidden(text, at);
            if (end == at) end = text.IndexOf('>', at) is var close and >= 0 ? close + 1 : text.Length;
            shown.Append(' ').Append('\n', text.AsSpan(at, end - at).Count('\n'));
            at = end;
        }

        return [.. System.Net.WebUtility.HtmlDecode(shown.ToString()).Split('\n')];
    }

    // Where a comment or a hidden element that begins here ends; the same place where none does.
    static int SkipHidden(string page, int at)
    {
        if (page.AsSpan(at).StartsWith("<!--")) return After(page, at, "-->");
        var element = NameAt(page, at + 1);
        var kind = Array.Find(Hidden, name => name.Equals(element, StringComparison.OrdinalIgnoreCase));
        return kind is null ? at : After(page, at, $"</{kind}");
    }

    static int After(string page, int at, string end) =>
        page.IndexOf(end, at, StringComparison.OrdinalIgnoreCase) is var found and >= 0
            ? found + end.Length
            : page.Length;

    static string NameAt(string page, int start)
    {
        var end = start;
        while (end < page.Length && end < start + 12 && char.IsAsciiLetterOrDigit(page[end])) end++;
        return end > start && char.IsAsciiLetter(page[start]) ? page[start..end] : "";
    }
}
