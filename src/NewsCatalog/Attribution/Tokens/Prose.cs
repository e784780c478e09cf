namespace NewsCatalog.Attribution.Tokens;

/// <summary>A text and its tokens. Positions outside it hold a token of kind <see cref="TokenKind.None"/>.</summary>
/// <param name="text">The text.</param>
/// <param name="elided">What a language joins to the next word by an apostrophe: "l" of "l'agence". It becomes a word
/// of its own.</param>
sealed class Prose(string text, WordSet? elided = null)
{
    readonly List<Token> _tokens = Tokenizer.Tokenize(text, elided);

    public int Count => _tokens.Count;

    public Token this[int index] => (uint)index < (uint)_tokens.Count ? _tokens[index] : default;

    public ReadOnlySpan<char> Word(int index)
    {
        var token = this[index];
        return text.AsSpan(token.Start, token.Length);
    }

    public string Text(int first, int last) => text[this[first].Start..this[last].End];

    public bool Is(int index, ReadOnlySpan<char> word) => Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(int index, WordSet words) => words.Contains(Word(index));

    public bool IsCapital(int index) => this[index].Kind == TokenKind.Capital;

    public bool IsQuotationMark(int index) =>
        Word(index) is "\"" or "“" or "”" or "„" or "«" or "»" or "‹" or "›" or "‘" or "’" or "‚";

    public bool IsArticle(int index) => Is(index, "the");

    /// <summary>A full stop, question mark, semicolon or the like: nothing to its left governs anything to its
    /// right.</summary>
    public bool EndsSentence(int index) => Word(index) is "." or "!" or "?" or ";";

    public bool IsComma(int index) => Word(index) is ",";

    /// <summary>A mark that sets a clause off: comma, dash, quotation mark, closing bracket.</summary>
    public bool SetsClauseOff(int index) =>
        Word(index) is "," or "\"" or "”" or "“" or "’" or "'" or "–" or "—" or "-" or ")" or "(";
}
