using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsCatalog.Api.Formats;

/// <summary>A complete HTML 5 page around some content.</summary>
static class HtmlPage
{
    public static string Write(
        string title,
        string? language,
        IEnumerable<XElement> links,
        params IEnumerable<XElement> content
    )
    {
        var page = new XElement(
            "html",
            language is null ? null : new XAttribute("lang", language),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement(
                    "meta",
                    new XAttribute("name", "viewport"),
                    new XAttribute("content", "width=device-width, initial-scale=1")
                ),
                new XElement("title", Text(title)),
                links),
            new XElement("body", content));
        return $"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting)}\n";
    }

    /// <summary>The text with a replacement character for each that XML and HTML cannot hold.</summary>
    public static string Text(string text)
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
