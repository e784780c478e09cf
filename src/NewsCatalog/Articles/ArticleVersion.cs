namespace NewsCatalog.Articles;

/// <summary>One version of an article: which bytes were read, when, and why they made a new version.</summary>
public sealed class ArticleVersion
{
    public required string ArticleId { get; init; }

    /// <summary>From 1, rising by one.</summary>
    public required int Number { get; init; }

    /// <summary>When the catalog read it.</summary>
    public required DateTimeOffset At { get; init; }

    public required VersionReason Reason { get; init; }

    /// <summary>The name of the source then.</summary>
    public required string SourceName { get; init; }

    public required SourceFacts Facts { get; init; }

    public long ContentNumber { get; set; }

    public SourceContent Content { get; set; } = null!;
}

/// <summary>Why an article has a new version.</summary>
public enum VersionReason
{
    /// <summary>It is the first version, or the first after the earlier ones were purged.</summary>
    Created,

    /// <summary>The bytes of the source changed.</summary>
    Source,

    /// <summary>The bytes are the same; a newer parser, or another limit, reads other values from them.</summary>
    Parser,

    /// <summary>The bytes are the same; the new name of the source gives another value, such as a date.</summary>
    Name,
}
