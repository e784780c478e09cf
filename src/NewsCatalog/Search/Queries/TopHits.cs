using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsCatalog.Search.Queries;

/// <summary>
/// Counts all hits and keeps the first of them. By relevance most are not among the first, and their score alone says
/// so: that is a third of the cost of asking Lucene's collector, which counts for words that half of all articles have.
/// </summary>
sealed class TopHits(TopFieldCollector first, RelevanceOrder? relevance) : ICollector
{
    Scorer? _scorer;

    /// <summary>How many hits there are.</summary>
    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => first.AcceptsDocsOutOfOrder;

    /// <summary>The first hits with their ids.</summary>
    public List<(string Id, FieldDoc Place)> First() =>
        [
            .. first
                .GetTopDocs()
                .ScoreDocs.Cast<FieldDoc>()
                .Select(hit => (((BytesRef)hit.Fields[^1]).Utf8ToString(), hit)),
        ];

    public void Collect(int doc)
    {
        Total++;
        if (relevance is null || RelevanceOrder.Rounded(_scorer!.GetScore()) >= relevance.Least) first.Collect(doc);
    }

    public void SetNextReader(AtomicReaderContext context) => first.SetNextReader(context);

    public void SetScorer(Scorer scorer)
    {
        _scorer = scorer;
        first.SetScorer(scorer);
    }
}
