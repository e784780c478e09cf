using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Parsing;

/// <summary>
/// The role of one source line, counted from 1. <c>pointer</c> is the RFC 6901 JSON Pointer of the value that the line
/// gave. It is null for a line that gave none (a blank line, a label). <c>also</c> lists further values from this line,
/// such as a derived headline.
/// </summary>
public sealed record LineProvenance(int Line, LineRole Role, string? Pointer, IReadOnlyList<string> Also);
