namespace NewsCatalog.Articles;

/// <summary>A run of body paragraphs under one heading. <c>Heading</c> is null for paragraphs that stand before the first heading.</summary>
public sealed record Section(string? Heading, IReadOnlyList<string> Paragraphs);
