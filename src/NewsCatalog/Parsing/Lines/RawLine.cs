namespace NewsCatalog.Parsing.Lines;

/// <summary>A line with text as it stands in its source, before lines are put together.</summary>
/// <param name="Number">From 1, in the file.</param>
/// <param name="Indent">How many columns stand before its text.</param>
/// <param name="Text">Without what cannot be seen, and without the marks of a quoted mail.</param>
sealed record RawLine(int Number, int BlanksBefore, int Indent, string Text)
{
    /// <summary>In columns.</summary>
    public int Width => Indent + Text.Length;

    public bool IsListItem => ListMarker.LengthOf(Text) > 0;

    public bool EndsSentence => TextLine.EndOf(Text) is LineEnd.Stop or LineEnd.Question or LineEnd.Colon;

    /// <param name="lastNumber">That of the last line that was put together with this one.</param>
    /// <param name="text">What they are together; null for this line alone.</param>
    public TextLine ToTextLine(int lastNumber, string? text = null) =>
        new(Number, BlanksBefore, text ?? Text) { LastNumber = lastNumber };
}
