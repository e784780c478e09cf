using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsCatalog.Parsing.Markup;

/// <summary>Cuts a document into the runs of text that it shows, in its order.</summary>
sealed partial class HtmlBlocks
{
    static readonly HashSet<string> Hidden = new(
        [
            "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "IFRAME", "TITLE", "TEXTAREA", "SELECT", "OBJECT",
            "CANVAS", "AUDIO", "VIDEO", "BUTTON",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    static readonly HashSet<string> Inline = new(
        [
            "A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD",
            "LABEL", "MARK", "Q", "S", "SAMP", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR",
            "IMG", "PICTURE", "SOURCE", "BIG", "TT", "ACRONYM",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    readonly List<HtmlBlock> _blocks = [];
    readonly StringBuilder _text = new();
    readonly SourcePlaces? _places;
    readonly LinkAddresses _links;
    IElement? _parent;
    IElement? _link;
    (int First, int Last) _lines;
    bool _isLink, _isBroken;

    HtmlBlocks(SourcePlaces? places, LinkAddresses links) => (_places, _links) = (places, links);

    /// <summary>The runs of text below a node.</summary>
    /// <param name="root">The node.</param>
    /// <param name="places">Where lines are counted; null when they do not matter.</param>
    public static List<HtmlBlock> Of(INode root, SourcePlaces? places = null)
    {
        var blocks = new HtmlBlocks(places, new LinkAddresses(root.Owner));
        blocks.Read(root);
        return blocks._blocks;
    }

    void Read(INode root)
    {
        var node = root;
        while (node is not null)
        {
            var isHidden = node is IElement element && Enter(element);
            if (node is IText text) Add(text);
            if (!isHidden && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                Leave(node);
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        Flush();
    }

    /// <returns>Whether nothing of the element is shown.</returns>
    bool Enter(IElement element)
    {
        var isHidden = Hidden.Contains(element.NodeName);
        if (element.SourceReference is { } start)
            _places?.PassTag(start.Position.Position - 1, isHidden ? element.NodeName : null);
        if (isHidden) return true;
        if (element.NodeName == "BR") Break();
        else if (!Inline.Contains(element.NodeName)) Flush();
        return false;
    }

    void Leave(INode? node)
    {
        if (node is IElement element && !Inline.Contains(element.NodeName)) Flush();
    }

    // One break goes on to another line of a text, two begin another text.
    void Break()
    {
        if (_isBroken) Flush();
        else _text.Append(' ');
        _isBroken = true;
    }

    void Add(IText text)
    {
        if (string.IsNullOrWhiteSpace(text.Data))
        {
            _text.Append(' ');
            return;
        }

        _isBroken = false;
        var link = LinkOf(text);
        var lines = _places?.LinesOf(text.Data) ?? (0, 0);
        if (_parent is null)
        {
            (_parent, _link, _isLink) = (text.ParentElement, link, link is not null);
            _lines = lines;
        }

        _isLink &= link == _link;
        _lines = (_lines.First, Math.Max(_lines.Last, lines.Last));
        _text.Append(text.Data);
    }

    void Flush()
    {
        _isBroken = false;
        var text = Spaces().Replace(_text.ToString(), " ").Trim();
        _text.Clear();
        if (text.Length > 0 && _parent is { } parent)
        {
            _blocks.Add(
                new HtmlBlock(_lines.First, _lines.Last, MarkOf(parent), text, _isLink, IsRelated(parent))
                {
                    Address = _isLink ? _links.Of(_link!) : null,
                }
            );
        }

        _parent = null;
    }

    static IElement? LinkOf(INode node)
    {
        for (var above = node.ParentElement; above is not null; above = above.ParentElement)
        {
            if (above.NodeName == "A") return above.HasAttribute("href") ? above : null;
        }

        return null;
    }

    static LineMark MarkOf(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
        {
            switch (element.NodeName)
            {
                case "H1":
                    return LineMark.Title;
                case "H2" or "H3" or "H4" or "H5" or "H6":
                    return LineMark.Heading;
                case "LI":
                    return LineMark.ListItem;
            }

            if (!Inline.Contains(element.NodeName)) break;
        }

        return LineMark.None;
    }

    static bool IsRelated(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (RelatedName().IsMatch($"{element.ClassName} {element.Id} {element.GetAttribute("aria-label")}"))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\b(related|recommended|recommendations|see-also|also-read|read-next|up-next|more-stories|more-on)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex RelatedName();
}
