using System.Security.Cryptography;
using System.Text;
using NewsCatalog.Articles;

namespace NewsCatalog.Tests;

static class SourceTexts
{
    /// <summary>A text as if it had been read from a file of this name.</summary>
    public static ParsedSource Parsed(string name, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return ParsedSource.From(new StoredSource(name, Convert.ToHexStringLower(SHA256.HashData(content)), content));
    }
}
