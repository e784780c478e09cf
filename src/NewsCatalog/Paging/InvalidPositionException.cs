namespace NewsCatalog.Paging;

/// <summary>A position's key is not of the type its list is sorted by.</summary>
public sealed class InvalidPositionException(string key) : Exception($"'{key}' is no position in this list.");
