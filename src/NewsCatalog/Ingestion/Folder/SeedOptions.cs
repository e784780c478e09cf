using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>The settings under <c>Seeds:</c>.</summary>
public sealed class SeedOptions
{
    public const string Section = "Seeds";

    static readonly SourceLimits Default = new();

    /// <summary>The folder of source texts; every <c>*.txt</c> in it and below it is one article.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Larger files are not read. In bytes, 1 KiB to 64 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxSourceBytes { get; set; } = 4 * 1024 * 1024;

    /// <inheritdoc cref="SourceLimits.MaxLines"/>
    [Range(1, 10_000_000)]
    public int MaxLines { get; set; } = Default.MaxLines;

    /// <inheritdoc cref="SourceLimits.MaxWords"/>
    [Range(1, 10_000_000)]
    public int MaxWords { get; set; } = Default.MaxWords;

    /// <inheritdoc cref="SourceLimits.MaxRelatedHeadlines"/>
    [Range(0, 100_000)]
    public int MaxRelatedHeadlines { get; set; } = Default.MaxRelatedHeadlines;

    /// <summary>Whether links to files are read that lead to a file within the folder. Links out of the folder never
    /// are.</summary>
    public bool FollowLinks { get; set; }

    /// <summary>Whether one unreadable file stops the start instead of being reported and left out.</summary>
    public bool StopOnUnreadable { get; set; }

    public SourceLimits ToLimits() => new(MaxLines, MaxWords, MaxRelatedHeadlines);
}
