namespace NewsCatalog.Ingestion;

/// <summary>A source text that waits to be read.</summary>
/// <param name="Name">What its article is known by: a relative path with forward slashes.</param>
/// <param name="ReadAsync">Gives its bytes. <see cref="UnreadableSourceException"/> says why it cannot be read.</param>
public sealed record SourceFile(string Name, Func<CancellationToken, ValueTask<byte[]>> ReadAsync)
{
    /// <summary>The file's own time; null when it is no file of the seed folder.</summary>
    public DateTimeOffset? FileModifiedAt { get; init; }

    /// <inheritdoc cref="Articles.ArticleDraft.Condition"/>
    public Articles.IWriteCondition? Condition { get; init; }

    /// <inheritdoc cref="Articles.ArticleDraft.History"/>
    public Articles.ArticleHistory? History { get; init; }
}
