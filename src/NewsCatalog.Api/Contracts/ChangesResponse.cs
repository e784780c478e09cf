using NewsCatalog.Changes;

namespace NewsCatalog.Api.Contracts;

/// <summary>Some of the changes of the catalog, in the order in which they were committed.</summary>
/// <param name="Items">The oldest first.</param>
/// <param name="Next">The address of the changes after these; null when there are none yet. Also sent as a `Link` header (RFC 8288).</param>
/// <param name="Resume">The address to ask later for what has changed since; it never skips a change.</param>
public sealed record ChangesResponse(IReadOnlyList<ChangeResponse> Items, string? Next, string Resume);

/// <summary>One change of one article.</summary>
/// <param name="Sequence">Rises with every change; numbers may be missing.</param>
/// <param name="Change">What happened to the article.</param>
/// <param name="Reason">`content`: the article itself. `resolution`: only what its related headlines resolve to, because another article came, changed or went; its version stays.</param>
/// <param name="Article">The article; gone when it was deleted, now or later.</param>
/// <param name="At">When, UTC.</param>
public sealed record ChangeResponse(long Sequence, ChangeKind Change, ChangeReason Reason, ChangedArticle Article, DateTimeOffset At)
{
    public static ChangeResponse From(Change change) =>
        new(change.Sequence, change.Kind, change.Reason, new ChangedArticle(change.ArticleId, Address.OfArticle(change.ArticleId), change.Version), change.At);
}

/// <summary>An article as a change left it.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Url">The article's own address, a relative reference.</param>
/// <param name="Version">Its version after the change; of a deleted one the last.</param>
public sealed record ChangedArticle(string Id, string Url, int Version);
