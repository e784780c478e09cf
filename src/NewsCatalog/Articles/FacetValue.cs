namespace NewsCatalog.Articles;

/// <summary>How many articles of a list have a value.</summary>
public sealed record FacetValue(string Value, int Count);
