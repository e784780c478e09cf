namespace NewsCatalog.Parsing.Markup;

/// <summary>A run of text that a page shows as one, such as a paragraph or a link in a list.</summary>
/// <param name="FirstLine">The first line of the source that has some of it, counted from 1.</param>
/// <param name="LastLine">The last one.</param>
/// <param name="Mark">What its element makes of it.</param>
/// <param name="Text">Its text, with single spaces.</param>
/// <param name="IsLink">All of it is one link.</param>
/// <param name="IsRelated">It stands in an element that is named after related articles.</param>
sealed record HtmlBlock(int FirstLine, int LastLine, LineMark Mark, string Text, bool IsLink, bool IsRelated)
{
    /// <summary>Where it leads when all of it is one link: an http or https address. Null where it leads nowhere
    /// else.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it belongs to the article, not to what stands around it.</summary>
    public bool IsOfArticle { get; init; }

    /// <summary>Its letters and digits, by which the same text is known again in another document.</summary>
    public string Key { get; } = string.Concat(Text.Where(char.IsLetterOrDigit));
}
