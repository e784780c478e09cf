namespace NewsCatalog.Search.Snippets;

/// <summary>The passage of an article that best shows why the article was found.</summary>
/// <param name="Pointer">RFC 6901 JSON Pointer, within the article, of the text that the passage is from.</param>
/// <param name="Start">The offset of the passage in that text, in UTF-16 code units.</param>
/// <param name="Text">The passage, unchanged.</param>
/// <param name="Highlights">The ranges of the passage that match the search, from left to right, without
/// overlaps.</param>
public sealed record Snippet(string Pointer, int Start, string Text, IReadOnlyList<Highlight> Highlights);

/// <summary>A range of a snippet's text.</summary>
/// <param name="Start">The offset in the text, in UTF-16 code units.</param>
/// <param name="Length">The length in UTF-16 code units.</param>
public sealed record Highlight(int Start, int Length);
