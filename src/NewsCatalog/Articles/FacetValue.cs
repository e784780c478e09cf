namespace NewsCatalog.Articles;

/// <summary>A value of a facet and the number of articles in the list that have it.</summary>
public sealed record FacetValue(string Value, int Count);
