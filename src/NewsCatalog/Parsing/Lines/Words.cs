namespace NewsCatalog.Parsing.Lines;

/// <summary>Counts words; scripts that put no spaces between them (Chinese, Japanese, Thai, Lao, Khmer, Burmese) count
/// by characters.</summary>
static class Words
{
    public static int Count(string text)
    {
        var (words, unspaced, inside) = (0, 0, false);
        foreach (var character in text)
        {
            if (character < '\u0E00' || !IsUnspaced(character))
            {
                var part = char.IsLetterOrDigit(character) || char.IsSurrogate(character);
                if (part && !inside) words++;
                inside = part || (inside && character is '\'' or '’' or '-' or '.' or ',' or '\u00AD');
            }
            else
            {
                unspaced++;
                inside = false;
            }
        }

        // Two characters make a word in Chinese and Japanese, some four in the alphabets of South East Asia; two serves
        // both.
        return words + ((unspaced + 1) / 2);
    }

    /// <summary>Whether the script of a character puts no spaces between words.</summary>
    public static bool IsUnspaced(char character) => character is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
