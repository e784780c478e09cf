namespace NewsCatalog.Search.Queries;

/// <summary>A word or phrase and the number of articles it is found in.</summary>
public sealed record TermCount(string Term, int Articles);
