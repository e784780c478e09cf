using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsCatalog.Api.Pages;

static partial class HtmlText
{
    /// <summary>From here on, no character is a part of markup.</summary>
    const int FirstBeyondAscii = 0xA0;

    /// <summary>
    /// The same page with letters in place of the references to them. The renderer writes each character outside of
    /// ASCII as a reference (dotnet/aspnetcore#47477), which makes a page of Chinese three times as long. Characters
    /// that HTML does not allow become U+FFFD.
    /// </summary>
    public static string WithoutReferences(string html) => Reference().Replace(html, Character);

    static string Character(Match reference)
    {
        var code = int.Parse(reference.ValueSpan[3..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (IsForbidden(code)) return "\uFFFD";
        return code >= FirstBeyondAscii && Rune.IsValid(code) ? new Rune(code).ToString() : reference.Value;
    }

    // Control characters but for tab, line feed and return, and noncharacters (WHATWG HTML, 13.1.4.1 Text).
    static bool IsForbidden(int code) =>
        code is (< 0x20 and not (0x9 or 0xA or 0xD)) or (>= 0x7F and < 0xA0) or (>= 0xFDD0 and <= 0xFDEF)
        || (code & 0xFFFE) == 0xFFFE;

    [GeneratedRegex("&#x([0-9A-F]{1,6});")]
    private static partial Regex Reference();
}
