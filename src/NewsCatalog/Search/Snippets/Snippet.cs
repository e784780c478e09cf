namespace NewsCatalog.Search.Snippets;

/// <summary>The passage of an article that shows best why it was found.</summary>
/// <param name="Pointer">RFC 6901 JSON Pointer, within the article, of the text it is from.</param>
/// <param name="Start">Where it begins in that text, in UTF-16 units.</param>
/// <param name="Text">The passage, letter for letter.</param>
/// <param name="Highlights">What was searched for, from left to right; none overlap.</param>
public sealed record Snippet(string Pointer, int Start, string Text, IReadOnlyList<Highlight> Highlights);

/// <summary>A range of a snippet's text, in UTF-16 units.</summary>
public sealed record Highlight(int Start, int Length);
