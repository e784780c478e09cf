using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>What the prefixes and fuzzy words of one search stand for. Each is looked up once, however often the search
/// needs it.</summary>
sealed class Expansions(IndexReader index, SearchDeadline deadline)
{
    /// <summary>The most words that a fuzzy one stands for: the nearest.</summary>
    const int MaxFuzzyWords = 50;

    readonly Dictionary<(Term Term, int Errors, SearchField? Part), Query> _known = [];

    /// <summary>All words that begin so, anywhere or in one part of an article.</summary>
    public Query Prefix(Term term, SearchField? part = null) => Known(term, 0, part, () => part is { } field
        ? new ConstantScoreQuery(new CachingWrapperFilter(new PrefixWithin(field, term, deadline)))
        : Remembered(new Prefixed(term, deadline).Rewrite(index)));

    /// <summary>The words that are at most so many typing errors away.</summary>
    public Query Fuzzy(Term term, int errors, SearchField? part = null) => Known(term, errors, part, () =>
    {
        var near = new Near(term, errors, deadline).Rewrite(index);
        return part is { } field ? PartSearch.Within(field, near) : near;
    });

    Query Known(Term term, int errors, SearchField? part, Func<Query> expand)
    {
        if (_known.TryGetValue((term, errors, part), out var known)) return known;
        deadline.Check();
        return _known[(term, errors, part)] = expand();
    }

    // Of very many words Lucene makes a filter, which would look them up again whenever it is used.
    static Query Remembered(Query query) =>
        query is ConstantScoreQuery { Filter: { } filter }
            ? new ConstantScoreQuery(new CachingWrapperFilter(filter))
            : query;

    sealed class Prefixed(Term term, SearchDeadline deadline) : PrefixQuery(term)
    {
        protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
            new TimedTerms(base.GetTermsEnum(terms, atts), deadline);
    }

    sealed class Near : FuzzyQuery
    {
        readonly SearchDeadline _deadline;

        public Near(Term term, int errors, SearchDeadline deadline)
            : base(term, errors, prefixLength: 1, MaxFuzzyWords, transpositions: true)
        {
            _deadline = deadline;
            MultiTermRewriteMethod = new TopTermsBoostOnlyBooleanQueryRewrite(MaxFuzzyWords);
        }

        protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
            new TimedTerms(base.GetTermsEnum(terms, atts), _deadline);
    }
}
