namespace NewsCatalog.ImportJobs;

/// <summary>An import that was to go on has been ended by somebody else.</summary>
public sealed class ImportEndedException() : Exception("The import has ended.");
