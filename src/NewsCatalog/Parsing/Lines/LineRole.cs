namespace NewsCatalog.Parsing.Lines;

/// <summary>The role of a source line. Every line has exactly one role. All roles but the last two count as
/// assigned.</summary>
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
    Blank,
    Unassigned,
}
