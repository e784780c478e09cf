namespace NewsCatalog.Ingestion.Folder;

/// <summary>What seeding did, in source files.</summary>
public sealed record SeedReport(int Added, int Unchanged, int Updated, int Unreadable);
