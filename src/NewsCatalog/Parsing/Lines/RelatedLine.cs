namespace NewsCatalog.Parsing.Lines;

/// <summary>Reads labels of related headlines: alone on their line ("Related stories:") or before the headline ("Read
/// more: …").</summary>
static class RelatedLine
{
    const int LongestLabel = 50;

    public static bool IsLabel(string text) => text.Length <= LongestLabel && PagePhrases.Related.Contains(Bare(text));

    /// <summary>"More from the coast": a label in a tail that has furniture, a headline elsewhere.</summary>
    public static bool MayBeLabel(string text) =>
        text.Length <= LongestLabel
        && Array.Exists(
            PagePhrases.RelatedBeginnings,
            beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The headline behind the label of a "Read more: …" line, or null when it is none.</summary>
    public static string? TryReadMore(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOfAny(":：|►»");
        if (colon <= 0 || !PagePhrases.Related.Contains(Bare(text[..colon]))) return null;
        var headline = text[(colon + 1)..].TrimStart(' ', ':', '|', '►', '»', '-');
        return headline.Length > 0 ? headline : null;
    }

    static string Bare(string text) =>
        text.Trim(
                ' ', ':', '：', '*', '#', '>', '»', '[', ']', '(', ')', '-', '–', '—', '|', '►', '▶', '…', '.', '=', '_'
            )
            .Replace('’', '\'');
}
