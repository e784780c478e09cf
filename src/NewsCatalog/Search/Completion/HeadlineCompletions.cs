using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search.Completion;

/// <summary>Articles whose headlines have the words of a text and a word that completes it.</summary>
sealed class HeadlineCompletions(IndexReader index, SearchDeadline deadline)
{
    /// <summary>As many are looked for, however few are asked for.</summary>
    const int Most = 20;

    static readonly Remembered<string> Known = new();

    static readonly string Field = IndexFields.Articles.PartOf(SearchField.Headline).Words;

    /// <summary>The ids of those with the rarest of the words first, among equals the newest; if there are none, those
    /// with a typing error.</summary>
    public IReadOnlyList<string> Of(TypedText typed) =>
        typed.Words.Count == 0 ? Known.Of(index, typed.Last, () => Find(typed)) : Find(typed);

    List<string> Find(TypedText typed)
    {
        var begins = typed.Last.Length <= IndexFields.LongestStart
            ? new ConstantScoreQuery(new TermQuery(new Term(IndexFields.HeadlineStarts, typed.Last)))
            : new Expansions(index, deadline).Prefix(new Term(Field, typed.Last));
        var exact = Ids(typed, begins);
        return exact.Count == 0 && typed.Near is { } near ? Ids(typed, near.Query(Field, deadline)) : exact;
    }

    List<string> Ids(TypedText typed, Query last)
    {
        var statistics = new RankingStatistics(index, IndexFields.Articles, given: null);
        statistics.NeedField(Field);
        var query = new BooleanQuery { { last, Occur.MUST } };
        foreach (var word in typed.Words) query.Add(new TermQuery(new Term(Field, word)), Occur.MUST);
        var hits = HitOrder.Relevance.Top(
            Most,
            after: null,
            new SortField(IndexFields.Added, SortFieldType.INT64, reverse: true)
        );
        new RankedSearcher(index, statistics).Search(query, new HitCollector(deadline, [hits]));
        return [.. hits.First().Select(hit => hit.Id)];
    }
}
