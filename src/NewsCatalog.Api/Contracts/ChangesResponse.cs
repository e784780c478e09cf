using NewsCatalog.Changes;

namespace NewsCatalog.Api.Contracts;

/// <summary>Changes of the catalog, in the order of their commits.</summary>
/// <param name="Items">The changes, the oldest first.</param>
/// <param name="Next">The address of the next changes. Null when there are none yet. Also sent as a `Link` header (RFC
/// 8288).</param>
/// <param name="Resume">The address to request later for all changes since. It never skips a change.</param>
public sealed record ChangesResponse(IReadOnlyList<ChangeResponse> Items, string? Next, string Resume);

/// <summary>One change of one article.</summary>
/// <param name="Sequence">The number of the change. It rises with every change; some numbers may be missing.</param>
/// <param name="Change">What happened to the article.</param>
/// <param name="Reason">`content`: the article itself changed. `resolution`: only the resolution of its related
/// headlines changed, because another article was created, updated or deleted; the version of this article stays the
/// same.</param>
/// <param name="Article">The article. Its address answers 410 when it has been withdrawn since.</param>
/// <param name="At">The time of the change, RFC 3339 in UTC.</param>
public sealed record ChangeResponse(
    long Sequence,
    ChangeKind Change,
    ChangeReason Reason,
    ChangedArticle Article,
    DateTimeOffset At
)
{
    public static ChangeResponse From(Change change) =>
        new(
            change.Sequence,
            change.Kind,
            change.Reason,
            new ChangedArticle(change.ArticleId, Address.OfArticle(change.ArticleId), change.Version),
            change.At
        );
}

/// <summary>An article after a change.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Url">The article's own address, a relative reference.</param>
/// <param name="Version">The version of the article after the change. For a deleted article, its last version.</param>
public sealed record ChangedArticle(string Id, string Url, int Version);
