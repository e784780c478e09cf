using System.Security.Cryptography;
using System.Text;

namespace NewsCatalog.Text;

/// <summary>Keeps keys so short that every index takes them: an entry of a PostgreSQL index has room for 2,704
/// bytes.</summary>
static class BoundedKey
{
    /// <summary>In characters; a character takes at most three bytes.</summary>
    const int Longest = 500;

    const int LongestSorted = 200;
    const int HashDigits = 32;

    /// <summary>The key; of a longer one the beginning, and a hash of the whole at its end. Equal keys stay equal, and
    /// others stay different.</summary>
    public static string Of(string key)
    {
        if (key.Length <= Longest) return key;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HashDigits];
        return $"{Beginning(key, Longest - HashDigits - 1)}#{hash}";
    }

    /// <summary>What a text is sorted by, without regard to case: the folded beginning of it.</summary>
    public static string ForSorting(string text) =>
        Beginning(FoldedText.Of(Beginning(text, 2 * LongestSorted)), LongestSorted);

    static string Beginning(string text, int length)
    {
        if (text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
