using System.Buffers;
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
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CreditedTo =
        PagePhrases.CreditedTo.GetAlternateLookup<ReadOnlySpan<char>>();

    // Enough between a picture word and a name without any mark.
    static readonly HashSet<string> Saying = PagePhrases.Phrases("credit", "by", "via", "von", "par", "por", "oleh");

    const string Separators = " :：-–—/|·•";
    static readonly SearchValues<char> Ends = SearchValues.Create(Separators);
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

        var rest = text.AsSpan(end);
        var (isMarked, isSaid) = (false, false);
        while (true)
        {
            var unmarked = rest.TrimStart(Separators);
            var mark = rest[..^unmarked.Length];

            // "Photo-op" is one word.
            if (mark is "-") return null;
            isMarked |= mark.ContainsAnyExcept(' ');
            rest = unmarked;
            var word = NextLabel(rest);
            if (word == 0) break;
            isSaid |= SaysWho(rest[..word]);
            rest = rest[word..];
        }

        // "Photo of the day: the winner" and "Photo de famille" are none.
        return isMarked || (isSaid && rest.IndexOfAny(':', '：') < 0) ? Name(rest.ToString()) : null;
    }

    /// <summary>The length of the words of a label that the text begins with: "credit", "courtesy of"; 0 when it begins
    /// with none.</summary>
    static int NextLabel(ReadOnlySpan<char> text)
    {
        var (length, end) = (0, -1);
        for (var words = 0; words < 2 && end < text.Length; words++)
        {
            var space = text[(end + 1)..].IndexOfAny(Ends);
            end = space < 0 ? text.Length : end + 1 + space;
            if (end == text.Length) break;
            if (PictureWords.Contains(text[..end]) || CreditedTo.Contains(text[..end])) length = end;
        }

        return length;
    }

    static bool SaysWho(ReadOnlySpan<char> label) =>
        label.EndsWith(" of", StringComparison.OrdinalIgnoreCase)
        || label.EndsWith(" by", StringComparison.OrdinalIgnoreCase)
        || Saying.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);

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
