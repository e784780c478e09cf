namespace NewsCatalog.Search.Queries;

/// <summary>A word or phrase, and the number of articles that contain it.</summary>
public sealed record TermCount(string Term, int Articles);
