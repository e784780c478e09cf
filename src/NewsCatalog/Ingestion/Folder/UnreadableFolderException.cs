namespace NewsCatalog.Ingestion.Folder;

/// <summary>The folder of source texts cannot be read; the message says why and which setting is about it.</summary>
public sealed class UnreadableFolderException(string message) : Exception(message);
