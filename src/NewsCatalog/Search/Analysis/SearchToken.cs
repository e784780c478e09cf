namespace NewsCatalog.Search.Analysis;

/// <summary>One token of a text: a word, or two characters of a script without spaces.</summary>
/// <param name="Text">Folded, see <see cref="WordFolding.Fold"/>; empty while it is not.</param>
/// <param name="Start">Where it stands in the text, in UTF-16 units.</param>
/// <param name="Length">How much of the text it is, in UTF-16 units.</param>
/// <param name="Position">Counts the words of the text from 0.</param>
/// <param name="IsTail">
/// It is the last character of a run without spaces, which its last pair holds already. A text has it so that every
/// character begins a word; a search does without.
/// </param>
readonly record struct SearchToken(string Text, int Start, int Length, int Position, bool IsTail = false)
{
    public int End => Start + Length;

    public SearchToken FoldedFrom(string text) => this with { Text = WordFolding.Of(text.AsSpan(Start, Length)) };
}
