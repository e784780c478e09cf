using Lucene.Net.Index;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;

namespace NewsCatalog.Search;

/// <summary>The words that one field holds, with the number of documents that have each.</summary>
sealed class Vocabulary(IndexReader index, string field, SearchTime time)
{
    readonly Terms? _terms = MultiFields.GetTerms(index, field);

    /// <summary>The words that begin like this, the most frequent first.</summary>
    public List<TermCount> Completions(string prefix, int limit)
    {
        var most = new MostFrequent(limit);
        if (_terms is null) return most.Words();
        var (words, start) = (_terms.GetEnumerator(), new BytesRef(prefix));
        if (words.SeekCeil(start) == TermsEnum.SeekStatus.END) return most.Words();
        do
        {
            time.Step();
            if (!StringHelper.StartsWith(words.Term, start)) break;
            most.Add(words.Term, words.DocFreq);
        }
        while (words.MoveNext());
        return most.Words();
    }

    /// <summary>The words that an automaton takes, the most frequent first.</summary>
    public List<TermCount> Matching(Automaton automaton, int limit)
    {
        var most = new MostFrequent(limit);
        if (_terms is null) return most.Words();
        var words = new CompiledAutomaton(automaton).GetTermsEnum(_terms);
        while (words.MoveNext())
        {
            time.Step();
            most.Add(words.Term, words.DocFreq);
        }

        return most.Words();
    }

    /// <summary>Words are made only of those that are among the most frequent so far.</summary>
    sealed class MostFrequent(int limit)
    {
        readonly PriorityQueue<string, int> _words = new();

        public void Add(BytesRef word, int documents)
        {
            if (_words.Count == limit && _words.TryPeek(out _, out var fewest) && documents <= fewest) return;
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
