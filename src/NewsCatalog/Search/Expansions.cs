using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsCatalog.Search;

/// <summary>What the prefixes and fuzzy words of one search stand for. Each is looked up once, however often the search needs it.</summary>
sealed class Expansions(IndexReader index, SearchTime time)
{
    /// <summary>The most words that a fuzzy one stands for: the nearest.</summary>
    const int MaxFuzzyWords = 50;

    readonly Dictionary<(Term Term, int Errors), Query> _known = [];

    /// <summary>All words that begin so.</summary>
    public Query Prefix(Term term) => Known(term, 0, () => Remembered(new Prefixed(term, time).Rewrite(index)));

    /// <summary>The words that are at most so many typing errors away.</summary>
    public Query Fuzzy(Term term, int errors) => Known(term, errors, () => new Near(term, errors, time).Rewrite(index));

    Query Known(Term term, int errors, Func<Query> expand)
    {
        if (_known.TryGetValue((term, errors), out var known)) return known;
        time.Check();
        return _known[(term, errors)] = expand();
    }

    // Of very many words Lucene makes a filter, which would look them up again whenever it is used.
    static Query Remembered(Query query) => query is ConstantScoreQuery { Filter: { } filter } ? new ConstantScoreQuery(new CachingWrapperFilter(filter)) : query;

    sealed class Prefixed(Term term, SearchTime time) : PrefixQuery(term)
    {
        protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) => new TimedTerms(base.GetTermsEnum(terms, atts), time);
    }

    sealed class Near : FuzzyQuery
    {
        readonly SearchTime _time;

        public Near(Term term, int errors, SearchTime time)
            : base(term, errors, prefixLength: 1, MaxFuzzyWords, transpositions: true)
        {
            _time = time;
            MultiTermRewriteMethod = new TopTermsBoostOnlyBooleanQueryRewrite(MaxFuzzyWords);
        }

        protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) => new TimedTerms(base.GetTermsEnum(terms, atts), _time);
    }
}
