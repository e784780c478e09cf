namespace NewsCatalog.Articles;

/// <summary>A value of a field and the number of articles in a list that have it; the value of those that have none is
/// <see cref="ArticleFields.Absent"/>, and comes last.</summary>
public sealed record FacetValue(string Value, int Count);
