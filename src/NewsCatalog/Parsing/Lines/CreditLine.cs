using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Lines;

/// <summary>Reads photo credits ("Photo: X", "© X", "(Image credit: X)") and captions that end in one ("The bridge.
/// Photo: X").</summary>
static class CreditLine
{
    const int LongestCredit = 120;
    const int LongestName = 80;
    const int LongestCaption = 500;

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PictureWords =
        PagePhrases.Picture.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly char[] Brackets = ['(', '[', '（', '【'];

    /// <summary>A line that is a credit and nothing else, or null.</summary>
    public static PhotoCredit? TryRead(string text)
    {
        if (text.Length > LongestCredit) return null;
        var inner = Unwrap(text);
        return NameAfterLabel(inner) is { } name ? new PhotoCredit(name, text, Caption: null) : null;
    }

    /// <summary>A caption with the credit at its end, or null.</summary>
    public static PhotoCredit? TryReadCaption(string text)
    {
        if (text.Length > LongestCaption)
            return null;
        for (
            var colon = text.LastIndexOfAny([':', '：', '©']);
            colon > 0;
            colon = text.LastIndexOfAny([':', '：', '©'], colon - 1)
        )
        {
            if (text.Length - colon > LongestName) return null;
            var start = text[colon] == '©' ? colon : LabelStart(text, colon);
            if (start <= 1) continue;
            var caption = text[..start].TrimEnd(' ', '(', '[', '（', '|', '–', '-', '/');
            if (caption.Length == 0 || NameAfterLabel(text[start..].TrimEnd(')', ']', '）')) is not { } name) continue;
            return new PhotoCredit(name, text, caption);
        }

        return null;
    }

    static string Unwrap(string text)
    {
        var inner = text.Trim('*', '_', '|', '/', ' ', '–', '-', '—');
        return inner.Length > 1 && Brackets.Contains(inner[0]) ? inner[1..].TrimEnd(')', ']', '）', '】', '.') : inner;
    }

    /// <summary>Where the label of "… Image credit: X" begins: the picture word within the three words before the
    /// colon.</summary>
    static int LabelStart(string text, int colon)
    {
        var start = colon;
        for (var words = 0; words < 3 && start > 0; words++)
        {
            start = text.LastIndexOf(' ', Math.Max(0, start - 1)) is var space and >= 0 ? space : -1;
            var word = start + 1;
            while (word < colon && Brackets.Contains(text[word])) word++;
            var end = word;
            while (end < colon && char.IsLetter(text[end])) end++;
            if (PictureWords.Contains(text.AsSpan(word, end - word))) return start + 1;
            if (start < 0) break;
        }

        return -1;
    }

    static string? NameAfterLabel(string text)
    {
        if (text.StartsWith('©') || text.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase))
            return Name(text[(text[0] == '©' ? 1 : 4)..]);
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || char.IsSurrogate(text[end]) || text[end] is '\''))
            end++;
        var first = text.AsSpan(0, end);
        if (first.Equals("featured", StringComparison.OrdinalIgnoreCase) && end < text.Length)
            return NameAfterLabel(text[(end + 1)..]);
        if (!PictureWords.Contains(first) && !IsPhrase(text, out end))
            return null;

        var rest = text[end..];
        var separator = rest.AsSpan().IndexOfAny(":：");
        if (separator >= 0)
        {
            var between = rest[..separator].Trim(' ', '/', '-');
            return
                between.Length == 0 || PagePhrases.CreditedTo.Contains(between) || PagePhrases.Picture.Contains(between)
                ? Name(rest[(separator + 1)..])
                : null;
        }

        rest = rest.TrimStart();
        foreach (
            var by in (string[])
                ["courtesy of ", "provided by ", "taken by ", "credit ", "by ", "via ", "von ", "par ", "por ", "oleh "]
        )
        {
            if (rest.StartsWith(by, StringComparison.OrdinalIgnoreCase)) return Name(rest[by.Length..]);
        }

        return rest is ['-' or '–' or '—' or '/' or '|', ' ', ..] ? Name(rest[2..]) : null;
    }

    // Labels of two words and of scripts whose letters are marks.
    static bool IsPhrase(string text, out int end)
    {
        end = text.AsSpan().IndexOfAny(":：");
        return end > 0 && end < 30 && PictureWords.Contains(text.AsSpan(0, end).TrimEnd());
    }

    static string? Name(string rest)
    {
        var name = rest.Trim(' ', ':', '©').TrimEnd('.');
        return name.Length is > 0 and <= LongestName && name.Any(char.IsLetter) ? name : null;
    }
}
