namespace NewsCatalog.Search.Analysis;

/// <summary>The tokens of one text. Each token is folded when it is first read, since few tokens of a long text are.
/// The object is used again for the next text.</summary>
sealed class TextTokens
{
    readonly List<SearchToken> _words = [];
    string _text = "";
    string? _language;
    (int Index, string Stem) _stemmed;

    public int Count => _words.Count;

    public SearchToken this[int index] =>
        _words[index].Text.Length > 0 ? _words[index] : _words[index] = _words[index].FoldedFrom(_text);

    public void Read(string text, string? language)
    {
        (_text, _language, _stemmed) = (text, language, (-1, ""));
        _words.Clear();
        SearchTokenizer.TokenizeUnfolded(text, _words);
    }

    /// <summary>The stem of a word, which is made once however many words of a search are compared with it.</summary>
    public string StemOf(int index)
    {
        if (_stemmed.Index != index) _stemmed = (index, Stemmer.Of(_language, this[index].Text));
        return _stemmed.Stem;
    }

    /// <summary>The first letter of a word in its folded spelling.</summary>
    public char FirstLetter(int index) =>
        _words[index].Text is { Length: > 0 } folded ? folded[0] : char.ToLowerInvariant(_text[_words[index].Start]);
}
