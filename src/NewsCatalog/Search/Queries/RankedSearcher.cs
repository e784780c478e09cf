using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>Ranks by BM25 on the statistics it is given, so that all pages of one walk rank alike while the catalog
/// changes.</summary>
sealed class RankedSearcher : IndexSearcher
{
    readonly RankingStatistics _statistics;

    // A filter may have as many values as an address holds.
    static RankedSearcher() => BooleanQuery.MaxClauseCount = 10_000;

    public RankedSearcher(IndexReader reader, RankingStatistics statistics)
        : base(reader)
    {
        _statistics = statistics;
        Similarity = IndexFields.Similarity;
    }

    public override CollectionStatistics CollectionStatistics(string field) =>
        new(field, _statistics.Documents, _statistics.Documents, _statistics.LengthOf(field), -1);

    public override TermStatistics TermStatistics(Term term, TermContext context) =>
        new(term.Bytes, _statistics.DocumentsWith(term) ?? context.DocFreq, -1);
}
