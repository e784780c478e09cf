namespace NewsCatalog.Search.Index;

/// <summary>One search met an error of this program. The index is sound, and other searches work.</summary>
public sealed class SearchFailedException(Exception cause)
    : SearchException("The search failed; other searches work.", cause);
