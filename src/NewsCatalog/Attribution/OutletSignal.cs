using System.Buffers;

namespace NewsCatalog.Attribution;

/// <summary>Tells at the speed of a scan that a text cannot name an outlet, which is so of most prose.</summary>
static class OutletSignal
{
    static readonly SearchValues<char> _capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ÁÀÂÄÅÆÇÉÈÊËÍÎÑÓÔÖØÚÜ");
    static readonly SearchValues<string> _nouns = SearchValues.Create(
        ["newspaper", "tabloid", "broadsheet", "magazine", "broadcaster", "newswire", "news ", "press ", "media ", "via ", "radio ", "TV ", "television"],
        StringComparison.Ordinal);

    public static bool IsIn(string text) => text.AsSpan().ContainsAny(_nouns) || HasOutletWord(text);

    static bool HasOutletWord(ReadOnlySpan<char> rest)
    {
        while (true)
        {
            var start = rest.IndexOfAny(_capitals);
            if (start < 0) return false;
            var isWordStart = start == 0 || !char.IsLetterOrDigit(rest[start - 1]);
            rest = rest[start..];
            var end = WordEnd(rest);
            if (isWordStart && (OutletLexicon.MayBeginWith(rest[..end]) || OutletShape.MayContain(rest[..end]))) return true;
            rest = rest[end..];
        }
    }

    static int WordEnd(ReadOnlySpan<char> word)
    {
        var end = 1;
        while (end < word.Length && (char.IsLetterOrDigit(word[end]) || word[end] == '-')) end++;
        return end;
    }
}
