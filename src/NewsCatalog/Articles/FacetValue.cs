namespace NewsCatalog.Articles;

/// <summary>A value of a facet and the number of articles in the list that have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">Number of articles in the list that have the value.</param>
public sealed record FacetValue(string Value, int Count);
