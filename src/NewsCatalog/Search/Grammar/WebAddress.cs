using System.Text.RegularExpressions;
using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Search.Grammar;

/// <summary>The address of a web page, whose path often has the words of its headline.</summary>
static partial class WebAddress
{
    /// <summary>The words of the path, without its ending and the numbers that its parts are or end with; none for what
    /// is no address of the web (RFC 9110, section 4.2).</summary>
    public static List<SearchToken> WordsOf(string text) =>
        text.Contains("://", StringComparison.Ordinal)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? [.. Ending().Replace(address.AbsolutePath, "").Split('/').SelectMany(WordsOfPart)]
            : [];

    static List<SearchToken> WordsOfPart(string part)
    {
        var words = SearchTokenizer.TokenizeQuery(Uri.UnescapeDataString(part));
        while (words is [.., var last] && last.Text.All(char.IsDigit)) words.RemoveAt(words.Count - 1);
        return words;
    }

    [GeneratedRegex(@"\.[a-zA-Z]{2,5}$")]
    private static partial Regex Ending();
}
