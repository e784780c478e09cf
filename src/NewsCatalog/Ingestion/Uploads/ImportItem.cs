namespace NewsCatalog.Ingestion.Uploads;

/// <summary>One text of an import.</summary>
/// <param name="Number">Its place in the import, from 1.</param>
/// <param name="Line">The line of the import that it stands on; null in an archive.</param>
/// <param name="SourceName">The name of its source; null when it has none.</param>
/// <param name="Read">Gives the name of its source and its bytes. It is called before the next item is asked
/// for.</param>
public sealed record ImportItem(int Number, int? Line, string? SourceName, Func<(string Name, byte[] Content)> Read);
