using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsCatalog.Search.Analysis;

/// <summary>
/// Cuts a text into tokens, the words that search compares. A word is a run of letters, digits and marks; "don't",
/// "U.S." and "1,000" are one word each. Scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Khmer,
/// Burmese) give every pair of neighbouring characters.
/// </summary>
static class SearchTokenizer
{
    static readonly SearchValues<char> Apostrophes = SearchValues.Create("'\u2019\u02BC\uFF07");

    /// <summary>The tokens that a query with this text searches for.</summary>
    public static List<SearchToken> TokenizeQuery(string text)
    {
        var words = new List<SearchToken>();
        Tokenize(text, words);
        words.RemoveAll(word => word.IsTail);
        return words;
    }

    /// <summary>Adds all tokens of a text.</summary>
    public static void Tokenize(string text, List<SearchToken> words)
    {
        var first = words.Count;
        TokenizeUnfolded(text, words);
        for (var index = first; index < words.Count; index++)
        {
            if (words[index].Text.Length == 0) words[index] = words[index].FoldedFrom(text);
        }
    }

    /// <summary>Adds all tokens of a text, but does not fold those of ASCII letters: folding is most of the
    /// work.</summary>
    public static void TokenizeUnfolded(string text, List<SearchToken> words)
    {
        var (at, position) = (0, 0);
        while (at < text.Length)
        {
            var length = CharacterAt(text, at, out var kind);
            if (kind == Kind.Other) at += length;
            else if (kind == Kind.Unspaced) at = ReadUnspaced(text, at, words, ref position);
            else at = ReadWord(text, at, words, ref position);
        }
    }

    /// <summary>Whether a word is of a script that is searched by pairs of characters.</summary>
    public static bool IsUnspaced(string word) => CharacterAt(word, 0, out var kind) > 0 && kind == Kind.Unspaced;

    /// <summary>Whether it is a single character, of whatever length in UTF-16 units.</summary>
    public static bool IsOneCharacter(string word) => word.Length == CharacterAt(word, 0, out _);

    static int ReadUnspaced(string text, int at, List<SearchToken> words, ref int position)
    {
        var before = -1;
        while (at < text.Length)
        {
            var length = CharacterAt(text, at, out var kind);
            if (kind != Kind.Unspaced) break;
            if (before >= 0) Add(text, before, at + length, words, ref position);
            before = at;
            at += length;
        }

        var isTail = words.Count > 0 && words[^1].End == at && words[^1].Start < before;
        Add(text, before, at, words, ref position, isTail);
        return at;
    }

    static int ReadWord(string text, int start, List<SearchToken> words, ref int position)
    {
        var end = EndOfRun(text, start);
        while (end < text.Length)
        {
            var next = end + 1;
            var isJoint = next < text.Length && CharacterAt(text, next, out var kind) > 0 && kind == Kind.Spaced;
            if (!isJoint) break;
            var nextEnd = EndOfRun(text, next);
            if (Apostrophes.Contains(text[end]))
            {
                // English joins its endings ("don't") and drops the possessive; elsewhere the apostrophe ends a word
                // ("l'Europe").
                if (text.AsSpan(next, nextEnd - next) is "s" or "S")
                {
                    Add(text, start, end, words, ref position);
                    return nextEnd;
                }

                if (nextEnd - next > 2 && text.AsSpan(start, end - start) is not ("o" or "O")) break;
            }
            else if (!IsAbbreviation(text, start, end, nextEnd) && !IsNumber(text, end, nextEnd))
            {
                break;
            }

            end = nextEnd;
        }

        Add(text, start, end, words, ref position);
        return end;
    }

    // "U.S": a full stop between letters that stand alone.
    static bool IsAbbreviation(string text, int start, int stop, int nextEnd) =>
        text[stop] == '.'
        && nextEnd - stop == 2
        && char.IsLetter(text[stop + 1])
        && char.IsLetter(text[stop - 1])
        && (stop - 1 == start || text[stop - 2] == '.');

    // "3.5" and "10,000".
    static bool IsNumber(string text, int mark, int nextEnd) =>
        (text[mark] == '.' || (text[mark] == ',' && nextEnd - mark == 4))
        && char.IsDigit(text[mark - 1])
        && char.IsDigit(text[mark + 1]);

    static int EndOfRun(string text, int at)
    {
        while (at < text.Length)
        {
            var length = CharacterAt(text, at, out var kind);
            if (kind != Kind.Spaced) break;
            at += length;
        }

        return at;
    }

    static void Add(string text, int start, int end, List<SearchToken> words, ref int position, bool isTail = false)
    {
        // One of ASCII letters always has a spelling; a few others come to nothing and are no words.
        var range = text.AsSpan(start, end - start);
        if (Ascii.IsValid(range))
            words.Add(new SearchToken("", start, end - start, position++, isTail));
        else if (WordFolding.Of(range) is { Length: > 0 } word)
            words.Add(new SearchToken(word, start, end - start, position++, isTail));
    }

    static int CharacterAt(string text, int at, out Kind kind)
    {
        var character = text[at];
        if (character < 128)
        {
            kind = char.IsAsciiLetterOrDigit(character) ? Kind.Spaced : Kind.Other;
            return 1;
        }

        if (Rune.TryGetRuneAt(text, at, out var rune))
        {
            kind = !IsWordCharacter(rune) ? Kind.Other : IsUnspaced(rune.Value) ? Kind.Unspaced : Kind.Spaced;
            return rune.Utf16SequenceLength;
        }

        kind = Kind.Other;
        return 1;
    }

    internal static bool IsWordCharacter(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    static bool IsUnspaced(int rune) =>
        rune
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x3005 and <= 0x3007)
                or (>= 0x3040 and <= 0x30FF)
                or (>= 0x31F0 and <= 0x31FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF66 and <= 0xFF9F)
                or (>= 0x20000 and <= 0x3FFFF);

    enum Kind
    {
        Other,
        Spaced,
        Unspaced,
    }
}
