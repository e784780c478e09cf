using System.Text;

namespace NewsCatalog;

static class Characters
{
    /// <summary>The text with lone surrogates replaced by U+FFFD; <see cref="string.Normalize()"/> throws on them.</summary>
    public static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) wellFormed.Append(rune);
        return wellFormed.ToString();
    }
}
