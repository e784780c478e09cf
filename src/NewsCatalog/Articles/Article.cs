namespace NewsCatalog.Articles;

/// <summary>One news article, read from one source text.</summary>
public sealed class Article
{
    /// <summary>Made from the first name of the source; stable for life.</summary>
    public required string Id { get; init; }

    /// <summary>The file's path below the seed folder, with forward slashes. No two articles have one name.</summary>
    public required string SourceName { get; set; }

    /// <summary>The file's own time when it was read; null for a source that is no file of the seed folder.</summary>
    public DateTimeOffset? FileModifiedAt { get; set; }

    /// <summary>Starts at 1 and rises by one with every change of the article.</summary>
    public int Version { get; set; }

    public required string Headline { get; set; }

    /// <summary>What lists are sorted by when they are sorted by headline, without regard to case.</summary>
    public string HeadlineSortKey { get; set; } = "";

    public HeadlineOrigin HeadlineOrigin { get; set; }

    /// <summary>What listed headlines find it by: its folded headline or, when that is derived, the folded start of its
    /// lead.</summary>
    public string Key { get; set; } = "";

    /// <summary>Its own headline without the site's name, when it ends in one.</summary>
    public string? KeyWithoutSite { get; set; }

    public string? Lead { get; set; }

    public string? Byline { get; set; }

    /// <summary>In the order of the front matter or of the byline.</summary>
    public IReadOnlyList<string> Authors { get; set; } = [];

    public string? Dateline { get; set; }

    /// <summary>When the source or its name says that it was published; null when neither does.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    public PublishedPrecision? PublishedPrecision { get; set; }

    public PublishedOrigin? PublishedOrigin { get; set; }

    /// <summary>When the source says that it was last changed; null when it does not.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The month of <see cref="PublishedAt"/> in UTC (202405), to count articles by.</summary>
    public int? PublishedMonth { get; set; }

    /// <summary>BCP 47 tag, null when in doubt.</summary>
    public string? Language { get; set; }

    /// <summary>Those of the front matter, in its order.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>That of the front matter.</summary>
    public string? Description { get; set; }

    public int WordCount { get; set; }

    public IReadOnlyList<PhotoCredit> PhotoCredits { get; set; } = [];

    public int RelatedHeadlineCount { get; set; }

    public SourceFacts Facts { get; set; } = null!;

    /// <summary>SHA-256 over the source and all values read from it: the version rises when it changes.</summary>
    public string ContentDigest { get; set; } = "";

    /// <summary>
    /// The number of the last change that concerned it, see <see cref="Changes.Change.Sequence"/>: of its content, or
    /// of what its related headlines resolve to. While it stays, everything that is told of the article stays.
    /// </summary>
    public long Revision { get; set; }

    /// <summary>When that was.</summary>
    public DateTimeOffset RevisedAt { get; set; }

    public DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset ModifiedAt { get; set; }

    public ArticleBody Body { get; set; } = null!;

    public long ContentNumber { get; set; }

    public SourceContent Content { get; set; } = null!;

    public List<HeadlineReference> RelatedHeadlines { get; } = [];
}
