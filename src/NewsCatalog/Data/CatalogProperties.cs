namespace NewsCatalog.Data;

/// <summary>What a catalog knows of itself: a table of one row.</summary>
public sealed class CatalogProperties
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>The full path of the folder whose texts it holds.</summary>
    public required string Folder { get; set; }

    /// <summary>The digest of the table that its outlets were told apart by; null before any was.</summary>
    public string? OutletAliases { get; set; }
}
