namespace NewsCatalog.Versions;

/// <summary>One text that two versions of an article do not have alike.</summary>
/// <param name="Before">The text in the earlier version; null when it was inserted.</param>
/// <param name="After">The text in the later version; null when it was deleted.</param>
/// <param name="Deleted">What of <paramref name="Before"/> is gone.</param>
/// <param name="Inserted">What of <paramref name="After"/> is new.</param>
public sealed record TextChange(
    VersionText? Before,
    VersionText? After,
    IReadOnlyList<TextRange> Deleted,
    IReadOnlyList<TextRange> Inserted
)
{
    public static TextChange Deletion(VersionText before) => new(before, null, [TextRange.All(before.Text)], []);

    public static TextChange Insertion(VersionText after) => new(null, after, [], [TextRange.All(after.Text)]);
}

/// <summary>A part of a text.</summary>
/// <param name="Start">The offset in the text, in UTF-16 code units.</param>
/// <param name="Length">The length in UTF-16 code units.</param>
public sealed record TextRange(int Start, int Length)
{
    public static TextRange All(string text) => new(0, text.Length);
}
