using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsCatalog.Search.Analysis;

/// <summary>A token stream over tokens that are cut and folded already.</summary>
sealed class TokenListStream : TokenStream
{
    readonly ICharTermAttribute _term;
    readonly IPositionIncrementAttribute _increment;
    readonly List<(string Word, int Increment, int Times)> _words = [];
    int _next;
    int _given;

    public TokenListStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public bool IsEmpty => _words.Count == 0;

    /// <summary>Adds a word so many positions behind the one before, several times in one place.</summary>
    public void Add(string word, int increment = 1, int times = 1) => _words.Add((word, increment, times));

    public void Clear() => _words.Clear();

    public override void Reset()
    {
        base.Reset();
        (_next, _given) = (0, 0);
    }

    public override bool IncrementToken()
    {
        if (_next == _words.Count) return false;
        ClearAttributes();
        var (word, increment, times) = _words[_next];
        _term.SetEmpty().Append(word);
        _increment.PositionIncrement = _given == 0 ? increment : 0;
        if (++_given == times) (_next, _given) = (_next + 1, 0);
        return true;
    }
}
