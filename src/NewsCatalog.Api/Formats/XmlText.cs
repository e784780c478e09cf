using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsCatalog.Api.Formats;

/// <summary>What every document of XML or HTML needs.</summary>
static class XmlText
{
    public static string Write(XElement root) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n";

    /// <summary>The text with a replacement character for each that XML and HTML cannot hold.</summary>
    public static string Of(string text)
    {
        if (
            text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0
            && text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') < 0
        )
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }
}
