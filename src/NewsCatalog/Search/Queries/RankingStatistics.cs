using Lucene.Net.Index;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>
/// How many documents there are, how long their fields are and how many hold each word of a query. Those of a first
/// page are read from the index and travel in its cursor; a later page asks the same questions in the same order and
/// takes the answers from there.
/// </summary>
sealed class RankingStatistics
{
    readonly IndexReader _index;
    readonly Queue<long>? _given;
    readonly Dictionary<string, long> _lengths = [];
    readonly Dictionary<Term, long> _documents = [];

    public RankingStatistics(IndexReader index, SearchScope scope, IEnumerable<long>? given)
    {
        _index = index;
        _given = given is null ? null : new Queue<long>(given);
        Documents = Math.Max(1, Next(() => index.DocFreq(new Term(IndexFields.Kind, scope.Kind))));
    }

    public long Documents { get; }

    /// <summary>All answers, to be given to the next page.</summary>
    public List<long> Answers { get; } = [];

    /// <summary>Fixes how long a field is in all documents together; it is going to be searched.</summary>
    public void NeedField(string field)
    {
        if (!_lengths.ContainsKey(field)) _lengths[field] = Math.Max(1, Next(() => _index.LengthOf(field)));
    }

    /// <summary>How many documents hold a word, by whichever of its terms.</summary>
    public long NeedWord(IReadOnlyList<Term> terms) =>
        Math.Clamp(Next(() => terms.Sum(term => (long)_index.DocFreq(term))), 1, Documents);

    /// <summary>Fixes how many documents a term is ranked as being in.</summary>
    public void Use(Term term, long documents) => _documents[term] = documents;

    public long LengthOf(string field) => _lengths.GetValueOrDefault(field, 1);

    public long? DocumentsWith(Term term) => _documents.TryGetValue(term, out var documents) ? documents : null;

    long Next(Func<long> read)
    {
        var answer =
            _given is null ? read()
            : _given.TryDequeue(out var given) ? given
            : throw new Paging.InvalidPositionException("statistics");
        Answers.Add(answer);
        return answer;
    }
}
