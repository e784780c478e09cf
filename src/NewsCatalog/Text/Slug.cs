using System.Globalization;
using System.Text;

namespace NewsCatalog.Text;

/// <summary>Turns a headline into the readable part of an address.</summary>
public static class Slug
{
    const int MaxLength = 55;

    /// <summary>
    /// Lower-case words joined by hyphens, accents removed, at most 55 characters, cut between words. Letters of every
    /// script are kept. Empty when the headline has no letter or digit.
    /// </summary>
    public static string From(string headline)
    {
        var slug = new StringBuilder(MaxLength);
        foreach (var word in Words(headline))
        {
            var room = MaxLength - slug.Length - (slug.Length > 0 ? 1 : 0);
            if (word.Length > room)
            {
                // A first word that is longer than a slug (Chinese has no spaces) is cut rather than lost.
                if (slug.Length == 0) slug.Append(Cut(word));
                break;
            }

            if (slug.Length > 0) slug.Append('-');
            slug.Append(word);
        }

        return slug.ToString();
    }

    static IEnumerable<string> Words(string headline)
    {
        var word = new StringBuilder();
        foreach (var rune in UnicodeText.Normalize(headline, NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (IsMark(rune) && !IsAccentOfLatin(rune, word)))
            {
                Append(word, Rune.ToLowerInvariant(rune));
            }
            else if (!IsSilent(rune) && word.Length > 0)
            {
                yield return UnicodeText.Normalize(word.ToString(), NormalizationForm.FormC);
                word.Clear();
            }
        }

        if (word.Length > 0) yield return UnicodeText.Normalize(word.ToString(), NormalizationForm.FormC);
    }

    static void Append(StringBuilder word, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        word.Append(units[..rune.EncodeToUtf16(units)]);
    }

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // é may become e, but the marks of other scripts are letters in their own right.
    static bool IsAccentOfLatin(Rune rune, StringBuilder word) =>
        word.Length == 0 || (rune.Value is >= 0x300 and <= 0x36F && word[^1] < 0x250);

    static bool IsSilent(Rune rune) =>
        rune.Value is '\'' or '\u2019' || IsMark(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    static string Cut(string word) =>
        char.IsHighSurrogate(word[MaxLength - 1]) ? word[..(MaxLength - 1)] : word[..MaxLength];
}
