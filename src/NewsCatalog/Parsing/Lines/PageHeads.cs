namespace NewsCatalog.Parsing.Lines;

/// <summary>Counts the heads of articles on a page: a headline, a byline or a date below it, then prose.</summary>
static class PageHeads
{
    const int MostLinesBetween = 3;
    const int ShortestProse = 10;

    /// <summary>Whether there are two or more above an index.</summary>
    public static bool AreSeveral(IReadOnlyList<TextLine> lines, int end)
    {
        var heads = 0;
        for (var at = 0; at + 2 < end && heads < 2; at++)
        {
            var isHead = HeadlineShape.Is(lines[at]) && IsBylineOrDate(lines[at + 1]);
            if (isHead && ProseFollows(lines, at + 2, end)) heads++;
        }

        return heads >= 2;
    }

    static bool IsBylineOrDate(TextLine line) =>
        line.Date is { PublishedAt: not null } || BylineLine.TryRead(line) is not null;

    static bool ProseFollows(IReadOnlyList<TextLine> lines, int from, int end)
    {
        for (var at = from; at < Math.Min(end, from + MostLinesBetween); at++)
        {
            if (lines[at] is { IsProse: true, WordCount: >= ShortestProse }) return true;
        }

        return false;
    }
}
