using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>The settings under <c>Seeds:</c>.</summary>
public sealed class SeedOptions
{
    public const string Section = "Seeds";

    static readonly SourceLimits Default = new();

    /// <summary>The folder of source texts; every text in it and below it is one article.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Which files are texts: patterns of file names with <c>*</c> and <c>?</c>, separated by
    /// commas.</summary>
    [Required]
    public string Patterns { get; set; } = "*.txt, *.md, *.markdown, *.text, *.html, *.htm";

    /// <summary>Which files and folders are left out, beside hidden ones: patterns of names, or of paths below the
    /// folder when they have a <c>/</c>, separated by commas.</summary>
    public string Exclude { get; set; } = "";

    /// <summary>Whether the folder is watched while the program runs.</summary>
    public bool Watch { get; set; } = true;

    /// <summary>How long to wait at most between two scans of a watched folder: not every file system tells of its
    /// changes. One second to one day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ScanInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What becomes of the article of a file that is gone.</summary>
    public MissingFiles Missing { get; set; }

    /// <summary>Whether the catalog may take another folder for its own, as after the folder was moved.</summary>
    public bool Adopt { get; set; }

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

/// <summary>What becomes of the article of a file that is gone.</summary>
public enum MissingFiles
{
    /// <summary>It is withdrawn until the file comes back.</summary>
    Withdraw,

    /// <summary>It stays.</summary>
    Keep,
}
