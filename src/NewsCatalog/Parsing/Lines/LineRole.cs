namespace NewsCatalog.Parsing.Lines;

/// <summary>What a source line became. Every line has exactly one role; all but the last two count as assigned.</summary>
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
