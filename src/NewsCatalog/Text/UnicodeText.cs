using System.Text;

namespace NewsCatalog.Text;

/// <summary>Unicode normalization (UAX 15) of any text whatever.</summary>
static class UnicodeText
{
    /// <summary>
    /// The normal form of a text. U+FFFD stands for what <see cref="string.Normalize(NormalizationForm)"/> throws on:
    /// lone surrogates and the noncharacter U+FFFE.
    /// </summary>
    public static string Normalize(string text, NormalizationForm form) => WellFormed(text).Normalize(form);

    /// <summary>The text with U+FFFD for each lone surrogate and for the noncharacter U+FFFE.</summary>
    public static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE')) return text;
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            wellFormed.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);
        return wellFormed.ToString();
    }
}
