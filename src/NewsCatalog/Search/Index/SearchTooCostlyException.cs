namespace NewsCatalog.Search.Index;

/// <summary>A search took longer than <see cref="SearchOptions.TimeLimit"/>.</summary>
public sealed class SearchTooCostlyException(TimeSpan limit) : SearchException("The search takes too long.")
{
    public TimeSpan Limit { get; } = limit;
}
