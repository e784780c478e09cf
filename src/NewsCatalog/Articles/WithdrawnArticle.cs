namespace NewsCatalog.Articles;

/// <summary>
/// What is remembered of an article that has left the catalog: enough to say so, and to bring it back under its id. Its
/// versions stay until it is purged.
/// </summary>
public sealed class WithdrawnArticle
{
    public required string ArticleId { get; init; }

    /// <summary>The last name of its source.</summary>
    public required string SourceName { get; init; }

    /// <summary>Its last version.</summary>
    public required int Version { get; init; }

    /// <summary>Of the bytes of its last version.</summary>
    public required string Sha256 { get; init; }

    /// <inheritdoc cref="Article.ContentDigest"/>
    public required string ContentDigest { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public required DateTimeOffset WithdrawnAt { get; set; }

    public required WithdrawalReason Reason { get; set; }

    /// <summary>Whether somebody deleted it, see <see cref="DeletedSource"/>.</summary>
    public bool IsDeleted { get; init; }
}

/// <summary>Why an article has left the catalog.</summary>
public enum WithdrawalReason
{
    /// <summary>Its file is no longer in the folder. If the file comes back, so does the article.</summary>
    FileRemoved,

    /// <summary>Somebody deleted it.</summary>
    Deleted,

    /// <summary>Its bytes were removed for good.</summary>
    Purged,
}
