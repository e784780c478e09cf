using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsCatalog.Parsing.Lines;

/// <summary>The form that values have: a source line without what cannot be seen.</summary>
static class CleanText
{
    // What most lines consist of: none of it is dropped, and only a space can be one too many.
    static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    );

    /// <summary>
    /// Any white space, no-break spaces included, becomes one space, none at the ends; soft hyphens, zero-width
    /// characters, byte order marks and control codes are dropped. Nothing else is touched.
    /// </summary>
    public static string Of(string line)
    {
        if (IsClean(line)) return line;
        var clean = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            if (char.IsWhiteSpace(character))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (!IsInvisible(character))
            {
                clean.Append(character);
            }
        }

        if (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        return clean.ToString();
    }

    static bool IsClean(string line)
    {
        if (!line.AsSpan().ContainsAnyExcept(Plain))
            return !line.StartsWith(' ') && !line.EndsWith(' ') && !line.Contains("  ", StringComparison.Ordinal);
        var previous = ' ';
        foreach (var character in line)
        {
            if (character == ' ' ? previous == ' ' : char.IsWhiteSpace(character) || IsInvisible(character))
                return false;
            previous = character;
        }

        return line.Length == 0 || previous != ' ';
    }

    // Joiners (U+200C, U+200D) change how Persian, Hindi and emoji are written, so they stay.
    static bool IsInvisible(char character) => character switch
    {
        < '\u0080' => char.IsControl(character),
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Control,
    };
}
