namespace NewsCatalog.Parsing.Lines;

/// <summary>Where the running text of a page begins and ends: indexes of its first and last line, and the end of the
/// body.</summary>
readonly record struct ProseSpan(int First, int Last, int End)
{
    const int MostLinesBeside = 10;

    public static ProseSpan Of(IReadOnlyList<TextLine> lines, int end)
    {
        var (first, last) = (0, end - 1);
        while (first < end && !lines[first].IsProse) first++;
        while (last >= 0 && !lines[last].IsProse) last--;
        return new ProseSpan(first, last, end);
    }

    /// <summary>Whether a line is of the head or of the foot, the few lines above or below the text.</summary>
    public bool IsBeside(int at) =>
        First < End && ((at < First && at < MostLinesBeside) || (at > Last && End - at <= MostLinesBeside));
}
