namespace NewsCatalog.Parsing.Lines;

/// <summary>The role of a source line. Every line has exactly one role. All roles but the last two count as assigned.
/// <c>furniture</c> is what a page has beside its article: navigation, sharing, newsletters, legal notices, adverts,
/// times, letterheads. <c>frontMatter</c> are the lines of the front matter, <c>metadata</c> those where a web page
/// tells programs of itself, <c>markup</c> those that have nothing but mark-up.</summary>
public enum LineRole
{
    Headline,
    Byline,
    Date,
    Dateline,
    Lead,
    Heading,
    Paragraph,
    ListItem,
    Caption,
    Credit,
    RelatedLabel,
    RelatedHeadline,
    ReadMore,
    Furniture,
    FrontMatter,
    Metadata,
    Markup,
    Blank,
    Unassigned,
}
