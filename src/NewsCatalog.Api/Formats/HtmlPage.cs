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
                new XElement("title", XmlText.Of(title)),
                links),
            new XElement("body", content));
        return $"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting)}\n";
    }
}
