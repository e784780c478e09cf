namespace NewsCatalog.Search.Index;

/// <summary>So many searches run and wait that another would wait too long.</summary>
public sealed class SearchBusyException(TimeSpan retryAfter)
    : SearchException("The server is busy with other searches.")
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
