namespace NewsCatalog.Api.Pages;

/// <summary>A range of a text that a page marks.</summary>
/// <param name="Start">The offset in the text, in UTF-16 code units.</param>
/// <param name="Length">The length in UTF-16 code units.</param>
/// <param name="Kind">The class of a link; or <c>ins</c>, <c>del</c> or <c>mark</c>.</param>
/// <param name="Href">Where it leads; null for nowhere.</param>
/// <param name="Title">What is told of it.</param>
public sealed record TextMark(int Start, int Length, string Kind, string? Href = null, string? Title = null);
