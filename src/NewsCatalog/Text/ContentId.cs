using System.Security.Cryptography;
using System.Text;

namespace NewsCatalog.Text;

/// <summary>
/// Makes the opaque, stable ids of the catalog: the first 80 bits of a SHA-256, as 16 characters of lower-case
/// Crockford base 32. The same name gives the same id on every machine, so a rebuilt database keeps every link. Among a
/// billion names the chance that any two collide is below one in a million.
/// </summary>
public static class ContentId
{
    const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    const int Length = 16;

    const int ShortName = 256;

    /// <summary>The id of the article read from this source name.</summary>
    public static string OfArticle(string sourceName) => Of("article:"u8, sourceName);

    /// <summary>The id of the related headline with this normalised text.</summary>
    public static string OfHeadline(string headlineKey) => Of("headline:"u8, headlineKey);

    /// <summary>The id of the outlet with this normalised name.</summary>
    public static string OfOutlet(string outletKey) => Of("outlet:"u8, outletKey);

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsId(string text) => text.Length == Length && text.All(Alphabet.Contains);

    // Some fifty are made for each article, so nothing but the id is allocated.
    static string Of(ReadOnlySpan<byte> kind, string name)
    {
        var bytes =
            name.Length <= ShortName
                ? stackalloc byte[1024]
                : new byte[kind.Length + Encoding.UTF8.GetMaxByteCount(name.Length)];
        kind.CopyTo(bytes);
        var length = kind.Length + Encoding.UTF8.GetBytes(name, bytes[kind.Length..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        Span<char> id = stackalloc char[Length];
        for (var i = 0; i < id.Length; i++)
        {
            var bit = i * 5;
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            id[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(id);
    }
}
