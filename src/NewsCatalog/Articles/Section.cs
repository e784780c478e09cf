namespace NewsCatalog.Articles;

/// <summary>The paragraphs under one heading. <c>heading</c> is null for the paragraphs before the first
/// heading.</summary>
public sealed record Section(string? Heading, IReadOnlyList<string> Paragraphs);
