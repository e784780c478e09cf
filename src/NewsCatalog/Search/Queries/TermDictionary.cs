using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>The terms of one field in the index, with the number of documents of each.</summary>
sealed class TermDictionary(IndexReader index, string field, SearchDeadline deadline)
{
    /// <summary>Thousands of words may begin alike. To count the live documents of each would cost more than to look at
    /// the words.</summary>
    readonly IndexReader _all = index is LiveReader live ? live.WithDeleted : index;

    /// <summary>The words that begin like this, the most frequent first.</summary>
    public List<TermCount> Completions(string prefix, int limit)
    {
        var most = new MostFrequent(limit);
        if (MultiFields.GetTerms(_all, field) is not { } terms) return most.Words();
        var (words, start) = (terms.GetEnumerator(), new BytesRef(prefix));
        if (words.SeekCeil(start) == TermsEnum.SeekStatus.END) return most.Words();
        do
        {
            deadline.Step();
            if (!StringHelper.StartsWith(words.Term, start)) break;
            if (most.MayTake(words.DocFreq)) most.Add(words.Term, LiveDocuments(words));
        }
        while (words.MoveNext());
        return most.Words();
    }

    /// <summary>Some of the words, the most frequent first.</summary>
    public List<TermCount> Among(Func<Terms, TermsEnum> some, int limit)
    {
        var most = new MostFrequent(limit);
        if (MultiFields.GetTerms(index, field) is not { } terms) return most.Words();
        var words = some(terms);
        while (words.MoveNext())
        {
            deadline.Step();
            most.Add(words.Term, words.DocFreq);
        }

        return most.Words();
    }

    int LiveDocuments(TermsEnum word) =>
        _all.HasDeletions ? index.DocFreq(new Term(field, BytesRef.DeepCopyOf(word.Term))) : word.DocFreq;

    /// <summary>Words are made only of those that are among the most frequent so far.</summary>
    sealed class MostFrequent(int limit)
    {
        readonly PriorityQueue<string, int> _words = new();

        public bool MayTake(int documents) =>
            documents > 0 && (_words.Count < limit || (_words.TryPeek(out _, out var fewest) && documents > fewest));

        public void Add(BytesRef word, int documents)
        {
            if (!MayTake(documents)) return;
            if (_words.Count == limit) _words.Dequeue();
            _words.Enqueue(word.Utf8ToString(), documents);
        }

        public List<TermCount> Words() =>
        [
            .. _words.UnorderedItems.Select(word => new TermCount(word.Element, word.Priority))
                .OrderByDescending(word => word.Articles).ThenBy(word => word.Term, StringComparer.Ordinal),
        ];
    }
}
