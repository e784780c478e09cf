namespace NewsCatalog.Search.Index;

/// <summary>A search cannot be answered: the index is not ready or failed, others are served first, or it would take
/// too long.</summary>
public abstract class SearchException(string message, Exception? cause = null) : Exception(message, cause);
