using Lucene.Net.Util;

namespace NewsCatalog.Search.Index;

static class SortKeys
{
    const int MaxLength = 1000;

    /// <summary>What the database sorts headlines by: their UTF-8 bytes, ASCII letters in lower case.</summary>
    public static BytesRef OfHeadline(string headline) =>
        new(Shorten(string.Create(headline.Length, headline, ToLowerAscii)));

    public static string Shorten(string text) => text.Length <= MaxLength ? text : text[..MaxLength];

    static void ToLowerAscii(Span<char> lower, string original)
    {
        for (var at = 0; at < lower.Length; at++)
            lower[at] = char.IsAsciiLetterUpper(original[at]) ? (char)(original[at] | 0x20) : original[at];
    }
}
