namespace NewsCatalog.Articles;

/// <summary>What is known of a stored source without its bytes.</summary>
public sealed record StoredFacts(string ArticleId, int Version, long Revision, SourceFacts Facts);
