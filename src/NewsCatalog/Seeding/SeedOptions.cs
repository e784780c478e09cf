using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Seeding;

/// <summary>The settings under <c>Seeds:</c>.</summary>
public sealed class SeedOptions
{
    public const string Section = "Seeds";

    /// <summary>The folder of source texts; every <c>*.txt</c> in it and below it is one article.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Larger files are not read. In bytes, 1 KiB to 64 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxSourceBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Whether one unreadable file stops the start instead of being reported and left out.</summary>
    public bool StopOnUnreadable { get; set; }
}
