namespace NewsCatalog.Parsing.Markup;

/// <summary>A line as it reads without its mark-up.</summary>
readonly record struct MarkedLine(LineMark Mark, string Text);
