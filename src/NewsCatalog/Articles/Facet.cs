namespace NewsCatalog.Articles;

/// <summary>What a list of articles can be counted by.</summary>
public enum Facet
{
    Language,
    Author,
    CitedSource,
    PublishedYear,
}

/// <summary>How many articles of a list have a value.</summary>
public sealed record FacetValue(string Value, int Count);
