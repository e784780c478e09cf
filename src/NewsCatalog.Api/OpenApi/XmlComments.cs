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
        foreach (var text in comments.DescendantNodes().OfType<XText>())
            text.Value = WhiteSpace().Replace(text.Value, " ");
        return new XPathDocument(comments.CreateReader());
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
