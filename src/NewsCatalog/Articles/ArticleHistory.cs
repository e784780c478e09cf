namespace NewsCatalog.Articles;

/// <summary>What a catalog knew of an article beside the values of its source, so that another brings it back as it
/// was.</summary>
/// <param name="ArticleId">Its id.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="ModifiedAt">When it changed last.</param>
/// <param name="Facts">What was known of its source when that was read last.</param>
/// <param name="ContentDigest">Of the values that were read then.</param>
/// <param name="Versions">All versions in order, each with its content. The last one is that of the article.</param>
public sealed record ArticleHistory(
    string ArticleId,
    DateTimeOffset AddedAt,
    DateTimeOffset ModifiedAt,
    SourceFacts Facts,
    string ContentDigest,
    IReadOnlyList<ArticleVersion> Versions
)
{
    /// <summary>How many bytes its versions take, compressed.</summary>
    public long Bytes { get; } = BytesOf(Versions);

    internal static long BytesOf(IReadOnlyList<ArticleVersion> versions) =>
        versions.DistinctBy(version => version.Facts.Sha256).Sum(version => (long)version.Content.Stored.Length);
}

/// <summary>An article that another catalog has withdrawn.</summary>
/// <param name="Article">What that catalog remembered of it.</param>
/// <param name="Versions">All versions in order, each with its content; none when it was purged.</param>
public sealed record WithdrawnHistory(WithdrawnArticle Article, IReadOnlyList<ArticleVersion> Versions)
{
    /// <inheritdoc cref="ArticleHistory.Bytes"/>
    public long Bytes { get; } = ArticleHistory.BytesOf(Versions);
}
