namespace NewsCatalog.Articles;

/// <summary>The source of a stored article: its name, its bytes and what is known of them.</summary>
public sealed record StoredSource(string Name, byte[] Content, SourceFacts Facts);
