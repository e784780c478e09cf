namespace NewsCatalog.Seeding;

/// <summary>The sources of a folder by name, and what below it could not be listed.</summary>
public sealed record SeedListing(IReadOnlyList<string> Names, IReadOnlyList<UnreadableSourceException> Refused);
