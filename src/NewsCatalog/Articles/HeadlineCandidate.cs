using NewsCatalog.Headlines;

namespace NewsCatalog.Articles;

/// <summary>An article that a related headline may belong to. All candidates of one headline fit it equally
/// well.</summary>
public sealed class HeadlineCandidate
{
    public required long HeadlineNumber { get; init; }

    public required string ArticleId { get; init; }

    /// <summary><see cref="ResolutionMethod.Normalized"/> or <see cref="ResolutionMethod.Truncated"/>: what is exact
    /// depends on how each source writes the headline.</summary>
    public required ResolutionMethod Method { get; init; }

    public Article Article { get; init; } = null!;

    public RelatedHeadline Headline { get; init; } = null!;
}
