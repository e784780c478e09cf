using NewsCatalog.Articles;

namespace NewsCatalog.Parsing;

/// <summary>Reads the plain text of a scraped news page into an article.</summary>
public static class ArticleTextParser
{
    /// <summary>Raised whenever the same bytes may give other values; stored sources of a lower version are parsed again at start.</summary>
    public const int Version = 1;

    /// <summary>Parses any text whatever; never throws, and accounts for every line. Linear in the length of the text.</summary>
    public static ParsedArticle Parse(SourceText source) => new()
    {
        Headline = source.Lines.Count > 0 ? source.Lines[0] : "",
        HeadlineOrigin = HeadlineOrigin.Derived,
        Lines = [.. source.Lines.Select((line, index) =>
            new LineProvenance(index + 1, string.IsNullOrWhiteSpace(line) ? LineRole.Blank : LineRole.Unassigned, null, []))],
    };
}
