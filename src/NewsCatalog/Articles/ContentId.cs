using System.Security.Cryptography;
using System.Text;

namespace NewsCatalog.Articles;

/// <summary>
/// Makes the opaque, stable ids of the catalog: the first 80 bits of a SHA-256, as 16 characters of lower-case Crockford base 32.
/// The same name gives the same id on every machine, so a rebuilt database keeps every link. Among a billion names the chance that
/// any two collide is below one in a million.
/// </summary>
public static class ContentId
{
    const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    const int Length = 16;

    /// <summary>The id of the article read from this source name.</summary>
    public static string OfArticle(string sourceName) => Of("article", sourceName);

    /// <summary>The id of the related headline with this normalised text.</summary>
    public static string OfHeadline(string headlineKey) => Of("headline", headlineKey);

    /// <summary>The id of the outlet with this normalised name.</summary>
    public static string OfOutlet(string outletKey) => Of("outlet", outletKey);

    static string Of(string kind, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name}"));
        return string.Create(Length, hash, static (id, hash) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                var bit = i * 5;
                var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
                id[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }
}
