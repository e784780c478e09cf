namespace NewsCatalog.Changes;

/// <summary>One entry of the change log. Every write appends to it in its own transaction; its last number is the
/// catalog revision.</summary>
public sealed class Change
{
    /// <summary>Rises with every entry and is never used again.</summary>
    public long Sequence { get; init; }

    public required ChangeKind Kind { get; init; }

    public required ChangeReason Reason { get; init; }

    public required string ArticleId { get; init; }

    /// <summary>The article's version after the change.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The state of the catalog that this change led to.</summary>
    public Revision Revision => new(Sequence, At.UtcTicks);
}
