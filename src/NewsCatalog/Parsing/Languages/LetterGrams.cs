namespace NewsCatalog.Parsing.Languages;

/// <summary>The single letters, pairs and threes of letters of a text; a space stands for the edge of a word.</summary>
static class LetterGrams
{
    /// <summary>How many grams a text of this length has at most.</summary>
    public static int MostOf(int length) => (length + 1) * 3;

    /// <summary>Writes the grams of a lower-case text in their order. A word with digits in it is a code and has
    /// none.</summary>
    /// <returns>How many there are.</returns>
    public static int Read(ReadOnlySpan<char> text, Span<ulong> grams)
    {
        var (count, start) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (IsOfWord(text[at]) || char.IsAsciiDigit(text[at]))) continue;
            var word = text[start..at];
            if (!word.IsEmpty && !word.ContainsAnyInRange('0', '9')) count += ReadWord(word, grams[count..]);
            start = at + 1;
        }

        return count;
    }

    static int ReadWord(ReadOnlySpan<char> word, Span<ulong> grams)
    {
        var (count, before, last) = (0, ' ', ' ');
        for (var at = 0; at <= word.Length; at++)
        {
            var next = at < word.Length ? word[at] : ' ';
            if (next != ' ') grams[count++] = next;
            grams[count++] = Key(last, next);
            if (last != ' ') grams[count++] = Key(before, last, next);
            (before, last) = (last, next);
        }

        return count;
    }

    public static ulong KeyOf(ReadOnlySpan<char> gram) => gram.Length switch
    {
        1 => gram[0],
        2 => Key(gram[0], gram[1]),
        _ => Key(gram[0], gram[1], gram[2]),
    };

    public static string TextOf(ulong key) =>
        key > uint.MaxValue ? $"{(char)(key >> 32)}{(char)(key >> 16)}{(char)key}"
        : key > char.MaxValue ? $"{(char)(key >> 16)}{(char)key}"
        : $"{(char)key}";

    static ulong Key(char first, char second) => ((ulong)first << 16) | second;

    static ulong Key(char first, char second, char third) => ((ulong)first << 32) | Key(second, third);

    static bool IsOfWord(char character) =>
        character < '\u0080'
            ? char.IsAsciiLetter(character)
            : char.IsLetter(character)
                || char.GetUnicodeCategory(character)
                    is System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
