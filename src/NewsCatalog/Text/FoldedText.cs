using System.Globalization;
using System.Text;

namespace NewsCatalog.Text;

/// <summary>
/// The form in which two spellings of one text are equal: Unicode NFKC, lower case, one kind of quotes and of dashes,
/// single spaces, no invisible characters and no punctuation at the end.
/// </summary>
public static class FoldedText
{
    /// <summary>The folded text; of one that would fold to nothing ("!!!"), the text as it is.</summary>
    public static string Of(string text) => WithoutEnd(WithEnd(text)) is { Length: > 0 } folded ? folded : text.Trim();

    /// <summary>Folded, but for the punctuation at the end, which is still there.</summary>
    internal static string WithEnd(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in UnicodeText.Normalize(text, NormalizationForm.FormKC)) Append(folded, character);
        return folded.ToString().TrimEnd();
    }

    internal static string WithoutEnd(string folded) => folded[..End(folded)];

    /// <summary>How much of a folded text stands before the punctuation at its end.</summary>
    internal static int End(ReadOnlySpan<char> folded)
    {
        var end = folded.Length;
        while (end > 0 && (folded[end - 1] == ' ' || char.IsPunctuation(folded[end - 1]))) end--;
        return end;
    }

    static void Append(StringBuilder folded, char character)
    {
        switch (character)
        {
            // Nearly all there is, so it is asked for first.
            case (>= 'a' and <= 'z') or (>= '0' and <= '9'):
                folded.Append(character);
                break;

            // Newspapers disagree on double and single quotes, and on spaces around a dash.
            case '"' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u0060' or '\u00B4' or '\u02BC'
                or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' or '\u2039'
                or '\u203A':
                folded.Append('\'');
                break;
            case '\u2014' or '\u2015':
                Append(folded, ' ');
                folded.Append("- ");
                break;
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212':
                folded.Append('-');
                break;
            case '\u00DF' or '\u1E9E':
                folded.Append("ss");
                break;
            case '\u03C2':
                folded.Append('\u03C3');
                break;
            case '\u0130':
                folded.Append('i');
                break;
            case var space when char.IsWhiteSpace(space):
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
                break;
            case var letter when !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format:
                folded.Append(char.ToLowerInvariant(letter));
                break;
        }
    }
}
