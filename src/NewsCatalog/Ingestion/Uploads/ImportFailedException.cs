namespace NewsCatalog.Ingestion.Uploads;

/// <summary>An import cannot be read any further.</summary>
/// <param name="reason">Why, for people: a sentence.</param>
public sealed class ImportFailedException(string reason) : Exception(reason);
