using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsCatalog.Search;

/// <summary>Gives Lucene words that are cut and folded already.</summary>
sealed class WordStream : TokenStream
{
    readonly ICharTermAttribute _term;
    readonly IPositionIncrementAttribute _increment;
    readonly List<(string Word, int Increment)> _words = [];
    int _next;

    public WordStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public bool IsEmpty => _words.Count == 0;

    /// <summary>Adds a word so many positions behind the one before: with 0 it stands in the same place.</summary>
    public void Add(string word, int increment = 1) => _words.Add((word, increment));

    public void Clear() => _words.Clear();

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == _words.Count) return false;
        ClearAttributes();
        var (word, increment) = _words[_next++];
        _term.SetEmpty().Append(word);
        _increment.PositionIncrement = increment;
        return true;
    }
}
