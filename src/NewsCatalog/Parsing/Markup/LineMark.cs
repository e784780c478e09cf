namespace NewsCatalog.Parsing.Markup;

/// <summary>What the mark-up of a line says that it is.</summary>
public enum LineMark
{
    /// <summary>Nothing: its words decide.</summary>
    None,

    /// <summary>A level-1 heading.</summary>
    Title,

    /// <summary>A heading of a lower level.</summary>
    Heading,

    ListItem,

    /// <summary>A line of a fenced code block, which is read as it stands.</summary>
    Code,

    /// <summary>Mark-up and nothing else: an underline, a rule, a fence, a link definition, a
    /// comment.</summary>
    Markup,
}
