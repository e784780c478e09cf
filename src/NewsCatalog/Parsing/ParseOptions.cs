namespace NewsCatalog.Parsing;

/// <summary>What the parser is told beside the text.</summary>
/// <param name="SourceName">The name of the file decides whether the text is Markdown, and may have the date.</param>
/// <param name="MaxRelatedHeadlines">Further related headlines are read as paragraphs, with the warning
/// <c>too-many-related-headlines</c>.</param>
public sealed record ParseOptions(string SourceName = "", int MaxRelatedHeadlines = int.MaxValue);
