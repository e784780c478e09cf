using Lucene.Net.Index;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;

namespace NewsCatalog.Search.Index;

/// <summary>
/// Those terms of a field of a segment that live documents hold. One after the other all are met, as looking at the
/// documents of each would cost more than most searches; the others are in 0 documents. Sums over all of them are not
/// known.
/// </summary>
sealed class LiveTerms(Terms terms, string name, DeletedDocuments deleted) : FilterAtomicReader.FilterTerms(terms)
{
    const int Unknown = -1;

    public override long Count => Unknown;

    public override long SumTotalTermFreq => Unknown;

    public override long SumDocFreq => Unknown;

    public override int DocCount => Unknown;

    public override TermsEnum GetEnumerator() =>
        new LiveTermsEnum(m_input.GetEnumerator(), name, deleted, meetsAll: true);

    public override TermsEnum GetEnumerator(TermsEnum reuse) => GetEnumerator();

    public override TermsEnum Intersect(CompiledAutomaton compiled, BytesRef startTerm) =>
        new LiveTermsEnum(m_input.Intersect(compiled, startTerm), name, deleted, meetsAll: false);

    sealed class LiveTermsEnum(TermsEnum terms, string name, DeletedDocuments deleted, bool meetsAll)
        : FilterAtomicReader.FilterTermsEnum(terms)
    {
        DocsEnum? _postings;
        int _documents = Unknown;

        public override int DocFreq
        {
            get
            {
                if (_documents == Unknown) _documents = deleted.CountLive(name, m_input, ref _postings);
                return _documents;
            }
        }

        public override long TotalTermFreq => Unknown;

        public override bool MoveNext()
        {
            while (m_input.MoveNext())
            {
                _documents = Unknown;
                if (meetsAll || IsLive()) return true;
            }

            return false;
        }

        public override SeekStatus SeekCeil(BytesRef text)
        {
            _documents = Unknown;
            return m_input.SeekCeil(text);
        }

        public override bool SeekExact(BytesRef text) => m_input.SeekExact(text) && IsLive();

        public override void SeekExact(BytesRef term, TermState state)
        {
            _documents = Unknown;
            m_input.SeekExact(term, state);
        }

        public override void SeekExact(long ord) => throw new NotSupportedException("Terms have no numbers.");

        public override TermState GetTermState() => m_input.GetTermState();

        bool IsLive()
        {
            _documents = Unknown;
            return m_input.DocFreq > deleted.Count || deleted.LeavesAny(m_input, ref _postings);
        }
    }
}
