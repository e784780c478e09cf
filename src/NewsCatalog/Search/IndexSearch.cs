using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Paging;

namespace NewsCatalog.Search;

/// <summary>Runs searches on one state of the index.</summary>
sealed class IndexSearch(IndexReader index, SearchScope scope)
{
    readonly IReadOnlyList<string> _languages = LanguagesOf(index);

    /// <summary>One page of the ids of all hits.</summary>
    public Page<string> Page(SearchQuery query, Func<Query, Query> filter, HitOrder order, PageRequest page, IReadOnlyList<FacetCollector> facets, CancellationToken cancellationToken)
    {
        var (after, given) = page.After is { } position ? order.Read(position) : (null, null);
        var statistics = new RankingStatistics(index, scope, order.IsRelevance ? given : null);
        var rendered = filter(new QueryRenderer(scope, _languages, statistics).Render(query.Root));

        // One more than asked for tells whether there is a next page.
        var hits = TopFieldCollector.Create(order.Sort, page.Limit + 1, after, fillFields: true, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: false);
        new RankedSearcher(index, statistics).Search(rendered, new HitCollector([hits, .. facets], cancellationToken));
        var top = hits.GetTopDocs().ScoreDocs.Cast<FieldDoc>().ToList();
        var next = top.Count > page.Limit ? HitOrder.PositionOf(top[page.Limit - 1], statistics) : null;
        return new Page<string>([.. top.Take(page.Limit).Select(Id)], page.Count ? hits.TotalHits : null, next);
    }

    /// <summary>How many documents there are for a query.</summary>
    public int Count(SearchNode node, Func<Query, Query> filter, CancellationToken cancellationToken)
    {
        var statistics = new RankingStatistics(index, scope, given: null);
        var counter = new TotalHitCountCollector();
        var query = filter(new ConstantScoreQuery(new QueryRenderer(scope, _languages, statistics).Render(node)));
        new RankedSearcher(index, statistics).Search(query, new HitCollector([counter], cancellationToken));
        return counter.TotalHits;
    }

    static string Id(FieldDoc hit) => ((Lucene.Net.Util.BytesRef)hit.Fields[1]).Utf8ToString();

    /// <summary>The languages of the texts whose inflections are known, and "" for all others.</summary>
    static List<string> LanguagesOf(IndexReader index)
    {
        var languages = new List<string> { "" };
        if (MultiFields.GetTerms(index, IndexFields.Language) is not { } tags) return languages;
        for (var tag = tags.GetEnumerator(); tag.MoveNext();) languages.Add(Stemmer.Known(tag.Term.Utf8ToString()));
        return [.. languages.Distinct()];
    }
}
