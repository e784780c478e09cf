namespace NewsCatalog.Search.Queries;

/// <summary>A word or phrase, and the number of articles that contain it.</summary>
/// <param name="Term">The word or phrase.</param>
/// <param name="Articles">Number of articles that contain it.</param>
public sealed record TermCount(string Term, int Articles);
