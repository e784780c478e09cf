namespace NewsCatalog.Search.Analysis;

/// <summary>The token streams of one part of a document, such as its headline: words, stems, and pairs of common words.
/// The object is used again for every document.</summary>
sealed class PartTokenStreams : IDisposable
{
    /// <summary>
    /// Between two texts, so that no phrase reaches from one into the next: in a phrase a word stands at most two
    /// places behind the one before. Larger numbers take more space.
    /// </summary>
    const int Gap = 3;

    string _last = "";
    int _position;
    int _pairPosition;

    public TokenListStream Words { get; } = new();

    public TokenListStream Stems { get; } = new();

    /// <summary>Two <see cref="CommonWords"/> in a row, where the first of them stands.</summary>
    public TokenListStream Pairs { get; } = new();

    /// <summary>Adds the next word of a text, or the first of another. A stem's frequency is its weight.</summary>
    public void Add(IndexedToken word, bool isFirst, int weight = 1)
    {
        var increment = isFirst && !Words.IsEmpty ? Gap : 1;
        if (word.IsCommon && !isFirst && _last.Length > 0)
        {
            Pairs.Add(CommonWords.Pair(_last, word.Text), _position - _pairPosition);
            _pairPosition = _position;
        }

        Words.Add(word.EncodedText, increment);
        Stems.Add(word.EncodedStem, times: weight);
        _position += increment;
        _last = word.IsCommon ? word.Text : "";
    }

    /// <summary>Marks the place behind the last word.</summary>
    public void Mark(string mark)
    {
        Words.Add(mark);
        _position++;
        _last = "";
    }

    public void Clear()
    {
        (_last, _position, _pairPosition) = ("", 0, 0);
        foreach (var words in (TokenListStream[])[Words, Stems, Pairs]) words.Clear();
    }

    public void Dispose()
    {
        foreach (var words in (TokenListStream[])[Words, Stems, Pairs]) words.Dispose();
    }
}
