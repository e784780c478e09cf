namespace NewsCatalog.Search.Index;

/// <summary>The index cannot answer yet: it is being built, or it failed. Says which, for people.</summary>
public sealed class SearchNotReadyException(string reason, TimeSpan retryAfter, Exception? cause = null)
    : SearchException(reason, cause)
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
