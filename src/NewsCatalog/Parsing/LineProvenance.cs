using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Parsing;

/// <summary>
/// What became of one source line (1-based). <c>Pointer</c> is the RFC 6901 JSON Pointer of the value it gave, null when it gave
/// none (blank lines, labels); <c>Also</c> lists further values made from the same line, such as a headline derived from the lead.
/// </summary>
public sealed record LineProvenance(int Line, LineRole Role, string? Pointer, IReadOnlyList<string> Also);
