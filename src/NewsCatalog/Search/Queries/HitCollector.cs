using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>Hands each hit to several collectors, as long as there is time.</summary>
sealed class HitCollector(SearchDeadline deadline, params IEnumerable<ICollector> collectors) : ICollector
{
    readonly ICollector[] _collectors = [.. collectors];

    public bool AcceptsDocsOutOfOrder => _collectors.All(collector => collector.AcceptsDocsOutOfOrder);

    public void Collect(int doc)
    {
        deadline.Step();
        foreach (var collector in _collectors) collector.Collect(doc);
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        deadline.Check();
        foreach (var collector in _collectors) collector.SetNextReader(context);
    }

    public void SetScorer(Scorer scorer)
    {
        foreach (var collector in _collectors) collector.SetScorer(scorer);
    }
}
