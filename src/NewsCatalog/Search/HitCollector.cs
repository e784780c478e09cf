using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsCatalog.Search;

/// <summary>Hands each hit to several collectors, and stops when the client is gone.</summary>
sealed class HitCollector(IReadOnlyList<ICollector> collectors, CancellationToken cancellationToken) : ICollector
{
    const int Interval = 4096;

    int _hits;

    public bool AcceptsDocsOutOfOrder => collectors.All(collector => collector.AcceptsDocsOutOfOrder);

    public void Collect(int doc)
    {
        if (++_hits % Interval == 0) cancellationToken.ThrowIfCancellationRequested();
        foreach (var collector in collectors) collector.Collect(doc);
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var collector in collectors) collector.SetNextReader(context);
    }

    public void SetScorer(Scorer scorer)
    {
        foreach (var collector in collectors) collector.SetScorer(scorer);
    }
}
