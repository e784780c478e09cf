using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace NewsCatalog.Search.Analysis;

/// <summary>A token stream over tokens that are cut, folded and encoded already.</summary>
sealed class TokenListStream : TokenStream
{
    readonly EncodedTerm _term = new();
    readonly IPositionIncrementAttribute _increment;
    readonly List<(BytesRef Word, int Increment, int Times)> _words = [];
    int _next;
    int _given;

    public TokenListStream()
    {
        AddAttributeImpl(_term);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public bool IsEmpty => _words.Count == 0;

    /// <summary>Adds a word so many positions behind the one before, several times in one place.</summary>
    public void Add(BytesRef word, int increment = 1, int times = 1) => _words.Add((word, increment, times));

    public void Add(string word, int increment = 1) => Add(new BytesRef(word), increment);

    public void Clear() => _words.Clear();

    public override void Reset()
    {
        base.Reset();
        (_next, _given) = (0, 0);
    }

    public override bool IncrementToken()
    {
        if (_next == _words.Count) return false;
        var (word, increment, times) = _words[_next];
        (_term.BytesRef.Bytes, _term.BytesRef.Offset, _term.BytesRef.Length) = (word.Bytes, word.Offset, word.Length);
        _increment.PositionIncrement = _given == 0 ? increment : 0;
        if (++_given == times) (_next, _given) = (_next + 1, 0);
        return true;
    }

    /// <summary>The bytes of a term, where Lucene's own attribute would encode its characters each time.</summary>
    sealed class EncodedTerm : Lucene.Net.Util.Attribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef { get; } = new();

        public void FillBytesRef()
        {
        }

        public override void Clear() => BytesRef.Length = 0;

        public override void CopyTo(IAttribute target) => ((EncodedTerm)target).BytesRef.CopyBytes(BytesRef);
    }
}
