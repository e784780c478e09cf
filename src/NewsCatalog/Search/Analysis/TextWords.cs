namespace NewsCatalog.Search.Analysis;

/// <summary>The words of one text, each folded when it is first looked at: of a long text few are. Used again for the next text.</summary>
sealed class TextWords
{
    readonly List<SearchWord> _words = [];
    string _text = "";
    string? _language;
    (int Index, string Stem) _stemmed;

    public int Count => _words.Count;

    public SearchWord this[int index] => _words[index].Text.Length > 0 ? _words[index] : _words[index] = _words[index].FoldedFrom(_text);

    public void Read(string text, string? language)
    {
        (_text, _language, _stemmed) = (text, language, (-1, ""));
        _words.Clear();
        SearchWords.Cut(text, _words);
    }

    /// <summary>The stem of a word, which is made once however many words of a search are compared with it.</summary>
    public string StemOf(int index)
    {
        if (_stemmed.Index != index) _stemmed = (index, Stemmer.Of(_language, this[index].Text));
        return _stemmed.Stem;
    }

    /// <summary>The first letter of a word in its folded spelling.</summary>
    public char FirstLetter(int index) => _words[index].Text is { Length: > 0 } folded ? folded[0] : char.ToLowerInvariant(_text[_words[index].Start]);
}
