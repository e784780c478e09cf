using Lucene.Net.Index;

namespace NewsCatalog.Search.Index;

/// <summary>Merges segments in the background and remembers why that failed, for the next who writes.</summary>
sealed class BackgroundMerges : ConcurrentMergeScheduler
{
    volatile Exception? _failure;

    public Exception? Failure => _failure;

    // Lucene's throws it where nobody catches it.
    protected override void HandleMergeException(Exception exc) => _failure = exc;
}
