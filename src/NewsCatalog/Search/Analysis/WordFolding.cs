using System.Text;
using NewsCatalog.Text;

namespace NewsCatalog.Search.Analysis;

/// <summary>Spells words the way they are compared.</summary>
static class WordFolding
{
    /// <summary>What a longer word is cut to, in UTF-16 units.</summary>
    public const int MaxLength = 100;

    static readonly SpanCache<string> Folded = new(Fold);

    /// <summary>The spelling of a word, see <see cref="Fold"/>, remembered.</summary>
    public static string Of(ReadOnlySpan<char> word) => Folded.Of(word);

    /// <summary>
    /// The spelling that words are compared in: Unicode NFKC, lower case, Latin and Greek without their accents, "ё" as
    /// "е", "ß" as "ss", "ø" as "o", traditional Chinese characters as simplified ones, no apostrophes, no dots in
    /// initials and no commas in numbers.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        word = Cut(word, 4 * MaxLength);
        if (Ascii.IsValid(word)) return FoldAscii(word);
        var folded = new StringBuilder(word.Length);
        var isPlain = false;
        foreach (var character in UnicodeText.Normalize(word.ToString(), NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (character is >= '\u0300' and <= '\u036F')
            {
                if (!isPlain && !(character == '\u0308' && folded.Length > 0 && folded[^1] == '\u0435'))
                    folded.Append(character);
                continue;
            }

            isPlain = character is < '\u0250' or (>= '\u0370' and <= '\u03FF');
            if (Plain(character) is { } plain) folded.Append(plain);
            else if (char.IsSurrogate(character) || IsWordCharacter(character))
                folded.Append(ChineseCharacters.Simplify(character));
            else if (character == '.' && folded.Length > 0 && char.IsDigit(folded[^1])) folded.Append(character);
        }

        var composed = UnicodeText.Normalize(folded.ToString(), NormalizationForm.FormC);
        return Cut(composed, MaxLength).ToString();
    }

    static string? Plain(char character) => character switch
    {
        '\u00DF' => "ss",
        '\u00E6' => "ae",
        '\u0153' => "oe",
        '\u00F8' => "o",
        '\u0111' or '\u00F0' => "d",
        '\u0142' => "l",
        '\u0131' => "i",
        '\u00FE' => "th",
        '\u03C2' => "\u03C3",
        _ => null,
    };

    static string FoldAscii(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MaxLength];
        var length = 0;
        for (var at = 0; at < word.Length && length < MaxLength; at++)
        {
            if (char.IsAsciiLetterOrDigit(word[at])) folded[length++] = char.ToLowerInvariant(word[at]);
            else if (word[at] == '.' && char.IsAsciiDigit(word[at - 1])) folded[length++] = '.';
        }

        return folded[..length].ToString();
    }

    static bool IsWordCharacter(char character) =>
        Rune.TryCreate(character, out var rune) && SearchTokenizer.IsWordCharacter(rune);

    static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word, int length) =>
        word.Length <= length ? word : word[..(char.IsHighSurrogate(word[length - 1]) ? length - 1 : length)];
}
