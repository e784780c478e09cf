using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsCatalog.Paging;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>Runs searches on one state of the index.</summary>
sealed class IndexSearch(IndexReader index, SearchScope scope, SearchDeadline deadline)
{
    readonly IReadOnlyList<string> _languages = LanguagesOf(index);
    readonly Expansions _expansions = new(index, deadline);
    TermsEnum? _stems;

    /// <summary>One page of the ids of all hits.</summary>
    public IndexPage Page(
        SearchQuery query,
        Func<Query, Query> filter,
        HitOrder order,
        PageRequest page,
        IReadOnlyList<FacetCollector> facets
    )
    {
        var (after, given) = page.After is { } position ? order.Read(position) : (null, null);
        var statistics = new RankingStatistics(index, scope, order.IsRelevance ? given : null);
        var rendered = filter(Renderer(statistics).Render(query.Root));

        // One more than asked for tells whether there is a next page.
        var hits = order.Towards(page.Backwards).Top(page.Limit + 1, after);
        new RankedSearcher(index, statistics).Search(rendered, new HitCollector(deadline, [hits, .. facets]));
        var first = hits.First();
        return new IndexPage(
            [.. first.Take(page.Limit).Select(hit => hit.Id)],
            hits.Total,
            first.Count > page.Limit,
            page,
            index => HitOrder.PositionOf(first[index].Place, statistics)
        );
    }

    /// <summary>The ids of all hits.</summary>
    public List<string> Ids(SearchQuery query, Func<Query, Query> filter) =>
        Collect(query.Root, filter, new HitIds()).Ids;

    /// <summary>How many documents there are for a query.</summary>
    public int Count(SearchNode node) =>
        Renderer().TermsOf(node) is { } terms ? terms.Sum(index.DocFreq) : Count(node, all => all);

    /// <summary>How many of them a filter lets pass.</summary>
    public int Count(SearchNode node, Func<Query, Query> filter) =>
        Collect(node, filter, new TotalHitCountCollector()).TotalHits;

    /// <summary>Whether it lets more than so many pass; no more are looked for, because any of many frequent words is
    /// in most documents.</summary>
    public bool FindsMore(SearchNode node, int than, Func<Query, Query> filter) =>
        Collect(node, filter, new FirstHits(than + 1)).AreAll;

    /// <summary>The documents for a node, to be counted together with other words, and the ids of so many of them. The
    /// ids are the lowest: since they are hashes, that is a sample by chance, but always the same.</summary>
    public FoundDocuments Find(SearchNode node, int sample)
    {
        var found = Collect(node, all => all, new Numbers(new FixedBitSet(Math.Max(1, index.MaxDoc)))).Found;
        return new FoundDocuments(node, index, found, index.LowestIds(found, sample), found.Cardinality);
    }

    /// <summary>How many of the documents there are together with a word.</summary>
    public int CountTogether(FoundDocuments documents, WordNode word)
    {
        if (!ReferenceEquals(documents.Index, index) || Renderer().TermsOf(word) is not { } terms)
            return Count(GroupNode.Of(any: false, [documents.Node, word]));
        deadline.Check();
        return terms.Sum(term => index.CountWithin(documents.Numbers, term));
    }

    /// <summary>The stem of a word that most documents have, of those in each language, and how many documents have any
    /// of them.</summary>
    public (string Stem, int Documents) StemOf(string word)
    {
        var stems = Renderer().StemsOf(word).ConvertAll(stem => (Stem: stem, Documents: CountStem(stem)));
        return (stems.MaxBy(stem => stem.Documents).Stem, stems.Sum(stem => stem.Documents));
    }

    int CountStem(string stem)
    {
        _stems ??= MultiFields.GetTerms(index, scope.Stems)?.GetEnumerator();
        return _stems is { } stems && stems.SeekExact(new BytesRef(stem)) ? stems.DocFreq : 0;
    }

    // Without scores.
    T Collect<T>(SearchNode node, Func<Query, Query> filter, T collector)
        where T : ICollector
    {
        deadline.Check();
        var statistics = new RankingStatistics(index, scope, given: null);
        var query = filter(new ConstantScoreQuery(Renderer(statistics).Render(node)));
        new RankedSearcher(index, statistics).Search(query, new HitCollector(deadline, [collector]));
        return collector;
    }

    QueryRenderer Renderer() => Renderer(new RankingStatistics(index, scope, given: null));

    QueryRenderer Renderer(RankingStatistics statistics) =>
        new(scope, index, _languages, _expansions, deadline, statistics);

    /// <summary>The languages of the texts whose inflections are known, and "" for all others.</summary>
    static List<string> LanguagesOf(IndexReader index)
    {
        var languages = new List<string> { "" };
        if (MultiFields.GetTerms(index, IndexFields.Language) is not { } tags) return languages;
        for (var tag = tags.GetEnumerator(); tag.MoveNext();)
        {
            if (tag.DocFreq > 0) languages.Add(Stemmer.Known(tag.Term.Utf8ToString()));
        }

        return [.. languages.Distinct()];
    }

    /// <summary>Marks each hit by its number in the whole index.</summary>
    sealed class Numbers(FixedBitSet found) : ICollector
    {
        int _first;

        public FixedBitSet Found => found;

        public bool AcceptsDocsOutOfOrder => true;

        public void Collect(int doc) => found.Set(_first + doc);

        public void SetNextReader(AtomicReaderContext context) => _first = context.DocBase;

        public void SetScorer(Scorer scorer)
        {
        }
    }

    /// <summary>Counts up to a number and ends the search there.</summary>
    sealed class FirstHits(int number) : ICollector
    {
        int _hits;

        public bool AcceptsDocsOutOfOrder => true;

        public bool AreAll => _hits >= number;

        public void Collect(int doc)
        {
            _hits++;
            if (AreAll) throw new CollectionTerminatedException();
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            if (AreAll) throw new CollectionTerminatedException();
        }

        public void SetScorer(Scorer scorer)
        {
        }
    }
}
