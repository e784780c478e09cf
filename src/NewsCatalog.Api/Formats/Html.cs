using System.Xml.Linq;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Formats;

/// <summary>The text of an article as HTML, for feeds. Built as a tree, so that nothing in a text can become
/// markup.</summary>
static class Html
{
    public const string MediaType = "text/html";

    /// <summary>Lead, headings and paragraphs.</summary>
    public static string Text(string? lead, IReadOnlyList<Section> sections) =>
        string.Concat(
            Sections(sections).Prepend(Lead(lead)).Select(element => element?.ToString(SaveOptions.DisableFormatting))
        );

    static XElement? Lead(string? lead) => lead is null ? null : new XElement("p", XmlText.Of(lead));

    static IEnumerable<XElement> Sections(IReadOnlyList<Section> sections) =>
        sections.SelectMany(section =>
        {
            var paragraphs = section.Paragraphs.Select(paragraph => new XElement("p", XmlText.Of(paragraph)));
            return section.Heading is { } heading
                ? paragraphs.Prepend(new XElement("h2", XmlText.Of(heading)))
                : paragraphs;
        });
}
