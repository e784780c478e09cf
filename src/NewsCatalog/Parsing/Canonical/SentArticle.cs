namespace NewsCatalog.Parsing.Canonical;

/// <summary>An article as a program sends it.</summary>
/// <param name="Values">As they were sent, not yet checked by <see cref="CanonicalText.Write"/>.</param>
/// <param name="SourceName">The name that its source is to have; null when none was sent.</param>
public sealed record SentArticle(ArticleValues Values, string? SourceName);
