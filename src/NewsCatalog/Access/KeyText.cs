using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsCatalog.Access;

/// <summary>How a key is written: <c>nck_ID_SECRET</c>, with 48 random bits of id and 256 of secret, base64url (RFC
/// 4648). The prefix lets scanners of source code find leaked keys.</summary>
public static class KeyText
{
    const string Prefix = "nck_";
    const int IdBytes = 6;
    const int SecretBytes = 32;
    const int IdLength = 8;
    const int SecretLength = 43;

    public static (string Id, string Key) New()
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        return (id, $"{Prefix}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}");
    }

    /// <summary>The id of a key; null when the text is no key.</summary>
    public static string? IdOf(string key) =>
        key.Length == Prefix.Length + IdLength + 1 + SecretLength
        && key.StartsWith(Prefix, StringComparison.Ordinal)
        && key[Prefix.Length + IdLength] == '_'
            ? key.Substring(Prefix.Length, IdLength)
            : null;

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Whether a key has this hash; takes the same time wherever they differ.</summary>
    public static bool HasHash(string key, string sha256) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(key)), Encoding.ASCII.GetBytes(sha256));
}
