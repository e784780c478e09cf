using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.XPath;

namespace NewsCatalog.Api.OpenApi;

/// <summary>The comments of the source code. Their line breaks are those of the source code, not of the text.</summary>
static partial class XmlComments
{
    public static XPathDocument Read(string file)
    {
        var comments = XDocument.Load(file, LoadOptions.PreserveWhitespace);
        Inherit(comments);
        foreach (var text in comments.DescendantNodes().OfType<XText>())
            text.Value = WhiteSpace().Replace(text.Value, " ");
        return new XPathDocument(comments.CreateReader());
    }

    /// <summary>Puts the comment that another one refers to in its place.</summary>
    static void Inherit(XDocument comments)
    {
        var members = comments.Descendants("member").ToLookup(member => (string)member.Attribute("name")!);
        foreach (var reference in comments.Descendants("inheritdoc").ToList())
        {
            var name = (string?)reference.Attribute("cref");
            if (name is not null && members[name].FirstOrDefault() is { } member) reference.ReplaceWith(member.Nodes());
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
