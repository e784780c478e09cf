namespace NewsCatalog.Ingestion;

/// <summary>One source cannot become an article.</summary>
/// <param name="reason">Why, for people; it completes the sentence "NAME cannot be read: …".</param>
public sealed class UnreadableSourceException(string reason) : Exception(reason);
