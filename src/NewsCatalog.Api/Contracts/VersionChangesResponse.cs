using NewsCatalog.Versions;

namespace NewsCatalog.Api.Contracts;

/// <summary>How two versions of an article differ.</summary>
/// <param name="Since">The number of the version that is compared with.</param>
/// <param name="Version">The number of this version.</param>
/// <param name="Items">The texts that differ, in the order of this version. Empty when all texts are the same.</param>
public sealed record VersionChangesResponse(int Since, int Version, IReadOnlyList<TextChangeResponse> Items)
{
    public static VersionChangesResponse From(int since, int version, IReadOnlyList<TextChange> changes) =>
        new(since, version, [.. changes.Select(TextChangeResponse.From)]);
}

/// <summary>One text, such as a paragraph, that two versions do not have alike.</summary>
/// <param name="Change">`inserted`: only this version has the text. `deleted`: only the earlier version had it.
/// `changed`: the text was edited.</param>
/// <param name="Before">The text in the earlier version. Null when it was inserted.</param>
/// <param name="After">The text in this version. Null when it was deleted.</param>
/// <param name="Deleted">The words of `before` that are gone, as ranges of UTF-16 code units.</param>
/// <param name="Inserted">The words of `after` that are new, as ranges of UTF-16 code units.</param>
public sealed record TextChangeResponse(
    TextChangeKind Change,
    VersionText? Before,
    VersionText? After,
    IReadOnlyList<TextRange> Deleted,
    IReadOnlyList<TextRange> Inserted
)
{
    public static TextChangeResponse From(TextChange change) =>
        new(
            change switch
            {
                { Before: null } => TextChangeKind.Inserted,
                { After: null } => TextChangeKind.Deleted,
                _ => TextChangeKind.Changed,
            },
            change.Before,
            change.After,
            change.Deleted,
            change.Inserted
        );
}

/// <summary>What happened to a text between two versions.</summary>
public enum TextChangeKind
{
    Inserted,
    Deleted,
    Changed,
}
