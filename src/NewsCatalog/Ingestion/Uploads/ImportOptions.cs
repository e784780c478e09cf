using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>The settings under <c>Imports:</c>.</summary>
public sealed class ImportOptions
{
    public const string Section = "Imports";

    /// <summary>The folder where uploads wait to be imported; empty for one beside the database.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Larger uploads are refused. In bytes, 1 KiB to 1 TiB.</summary>
    [Range(1024, 1L << 40)]
    public long MaxBytes { get; set; } = 1L << 30;

    /// <summary>An import ends when it has unpacked more than this. In bytes, 1 KiB to 16 TiB.</summary>
    [Range(1024, 1L << 44)]
    public long MaxUnpackedBytes { get; set; } = 64L << 30;

    /// <summary>An import ends when it has unpacked this many times the size of its upload: news text shrinks to a
    /// tenth, an archive that is made to fill a disk to a thousandth.</summary>
    [Range(2, 100_000)]
    public int MaxRatio { get; set; } = 200;

    /// <summary>An import ends behind this many items.</summary>
    [Range(1, 100_000_000)]
    public int MaxItems { get; set; } = 10_000_000;

    /// <summary>How many imports may wait; more are refused until one has ended.</summary>
    [Range(1, 10_000)]
    public int MaxWaiting { get; set; } = 20;
}
