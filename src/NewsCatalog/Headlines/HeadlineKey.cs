using System.Globalization;
using System.Text;

namespace NewsCatalog.Headlines;

/// <summary>
/// The form in which two spellings of one headline are equal: Unicode NFKC, lower case, straight quotes, one kind of dash, single
/// spaces, no invisible characters and no punctuation at the end.
/// </summary>
public static class HeadlineKey
{
    /// <summary>The key of a headline; of one that would normalise to nothing ("!!!"), its text as it is.</summary>
    public static string From(string headline)
    {
        var key = new StringBuilder(headline.Length);
        foreach (var character in Characters.WellFormed(headline).Normalize(NormalizationForm.FormKC))
        {
            var folded = Fold(character);
            if (folded == ' ')
            {
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            }
            else if (folded != '\0')
            {
                key.Append(folded);
            }
        }

        TrimEnd(key);
        return key.Length > 0 ? key.ToString() : headline.Trim();
    }

    static char Fold(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u0060' or '\u00B4' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        _ when char.IsWhiteSpace(character) => ' ',
        _ when char.IsControl(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format => '\0',
        _ => char.ToLowerInvariant(character),
    };

    static void TrimEnd(StringBuilder key)
    {
        var end = key.Length;
        while (end > 0 && (key[end - 1] == ' ' || char.IsPunctuation(key[end - 1]))) end--;
        key.Length = end;
    }
}
