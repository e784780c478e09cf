using NewsCatalog.Text;

namespace NewsCatalog.Headlines;

/// <summary>What a headline is compared by.</summary>
/// <param name="Text">Folded, see <see cref="FoldedText"/>; without the ellipsis when the headline is
/// truncated.</param>
/// <param name="IsTruncated">It ends in "…" or "...": the text is only the beginning of a headline.</param>
/// <param name="WithoutSite">The text before a trailing site name ("… - The Guardian", "… | Reuters"); null when there
/// is none.</param>
public readonly record struct HeadlineKey(string Text, bool IsTruncated, string? WithoutSite)
{
    /// <summary>In characters: a shorter beginning says too little to find an article by.</summary>
    public const int ShortestStart = 25;

    const int LongestSiteWords = 5;
    const int LongestSite = 40;

    static readonly string[] BeforeSite = [" - ", " | "];

    /// <summary>The id of the headline; all headlines that differ in spelling alone have one.</summary>
    public string Id => IsTruncated ? IdOfTruncated(Text) : IdOfWhole(Text);

    public static HeadlineKey Of(string headline)
    {
        var folded = FoldedText.WithEnd(headline);
        var beforeSite = SplitSite(folded);

        // Whatever follows the ellipsis is no part of the headline.
        if (beforeSite is not null && IsCut(beforeSite)) (folded, beforeSite) = (beforeSite, null);
        var text = FoldedText.WithoutEnd(folded);
        return text.Length > 0
            ? new HeadlineKey(
                BoundedKey.Of(text),
                IsCut(folded),
                beforeSite is null ? null : BoundedKey.Of(FoldedText.WithoutEnd(beforeSite))
            )
            : new HeadlineKey(BoundedKey.Of(headline.Trim()), IsTruncated: false, WithoutSite: null);
    }

    internal static string IdOfWhole(string text) => ContentId.OfHeadline(text);

    internal static string IdOfTruncated(string text) => ContentId.OfHeadline($"{text}…");

    /// <summary>The beginnings of a folded text that end between two of its words and are long enough to find it
    /// by.</summary>
    internal static IEnumerable<string> StartsOf(string text) =>
        from length in Enumerable.Range(ShortestStart, Math.Max(0, text.Length - ShortestStart + 1))
        where EndsWord(text, length) && FoldedText.End(text.AsSpan(0, length)) == length
        select text[..length];

    /// <summary>Whether a text of this length and what follows it part between words.</summary>
    internal static bool EndsWord(string text, int length) =>
        length == text.Length
        || !(char.IsLetterOrDigit(text[length]) || char.IsSurrogate(text[length]) || text[length] is '\'' or '-');

    static bool IsCut(string folded) => folded.AsSpan().TrimEnd(" ')]").EndsWith("...");

    static string? SplitSite(string folded)
    {
        var at = BeforeSite.Max(mark => folded.LastIndexOf(mark, StringComparison.Ordinal));
        if (at <= 0) return null;
        var (headline, site) = (folded[..at].TrimEnd(), folded[(at + 3)..].Trim());
        return FoldedText.WithoutEnd(headline).Length > 0 && IsSite(site, headline) ? headline : null;
    }

    // A headline says more than the site's name: what follows the dash of "Trump wins - again" is none.
    static bool IsSite(string site, string headline) =>
        site.Length is > 0 and <= LongestSite && site.Length < headline.Length && Words(site) <= LongestSiteWords
        && (Words(headline) >= 3 || !headline.Contains(' '));

    static int Words(string folded) => folded.AsSpan().Count(' ') + 1;
}
