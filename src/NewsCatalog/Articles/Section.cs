namespace NewsCatalog.Articles;

/// <summary>The paragraphs under one heading.</summary>
/// <param name="Heading">The heading. Null for the paragraphs before the first heading.</param>
/// <param name="Paragraphs">The paragraphs, in text order.</param>
public sealed record Section(string? Heading, IReadOnlyList<string> Paragraphs);
