using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsCatalog.Search;

/// <summary>Hands each hit to several collectors, and stops when the client is gone.</summary>
sealed class HitCollector(IEnumerable<ICollector> collectors, CancellationToken cancellationToken) : ICollector
{
    const int Interval = 4096;

    readonly ICollector[] _collectors = [.. collectors];
    int _hits;

    public bool AcceptsDocsOutOfOrder => _collectors.All(collector => collector.AcceptsDocsOutOfOrder);

    public void Collect(int doc)
    {
        if (++_hits % Interval == 0) cancellationToken.ThrowIfCancellationRequested();
        foreach (var collector in _collectors) collector.Collect(doc);
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var collector in _collectors) collector.SetNextReader(context);
    }

    public void SetScorer(Scorer scorer)
    {
        foreach (var collector in _collectors) collector.SetScorer(scorer);
    }
}
